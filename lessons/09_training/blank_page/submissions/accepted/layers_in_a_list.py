"""Layers in a list, rectifier and loss among them, and a walk back through it; each layer moves as soon as it has gone back."""

import torch


def matmul(a, b):
    rows = a.tolist()
    columns = b.T.tolist()
    return torch.tensor([[sum(p * q for p, q in zip(row, column)) for column in columns] for row in rows], dtype=a.dtype)


def relu(x):
    return x * (x > 0)


class Linear:
    def __init__(self, w, b):
        self.params = [w, b]

    def __call__(self, inp):
        self.kept = inp, inp @ self.params[0] + self.params[1]
        return self.kept[1]

    def backward(self):
        (inp, out), (w, b) = self.kept, self.params
        inp.g = torch.einsum("no,io->ni", out.g, w)
        w.g = torch.einsum("ni,no->io", inp, out.g)
        b.g = out.g.sum(dim=0)


class Relu:
    params = ()

    def __call__(self, inp):
        self.inp, self.out = inp, relu(inp)
        return self.out

    def backward(self):
        self.inp.g = self.out.g.clone()
        self.inp.g[self.inp <= 0] = 0


class CrossEntropy:
    params = ()

    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        return nll(log_softmax(inp), targ)

    def backward(self):
        self.inp.g = cross_entropy_grad(self.inp, self.targ)


def log_sum_exp(x):
    highest, _ = x.max(dim=1)
    return highest + (x - highest.unsqueeze(1)).exp().sum(dim=1).log()


def log_softmax(x):
    return x - log_sum_exp(x).unsqueeze(1)


def nll(logp, targ):
    return logp.gather(1, targ.unsqueeze(1)).mean().neg()


def accuracy(out, yb):
    return 1 - (out.argmax(dim=-1) != yb).float().mean()


def cross_entropy_grad(logits, targ):
    n = logits.shape[0]
    p = log_softmax(logits).exp()
    p[range(n), targ] = p[range(n), targ] - 1
    return p / n


def batches(x, y, bs):
    start = 0
    while start < len(x):
        stop = min(start + bs, len(x))
        yield x[start:stop], y[start:stop]
        start = stop


def train(x, y, epochs, bs, lr, seed, nh=50):
    torch.manual_seed(seed)
    sizes = [x.shape[1], nh, int(max(y)) + 1]
    pairs = [[torch.randn(i, o) / i**0.5, torch.zeros(o)] for i, o in zip(sizes, sizes[1:])]
    layers = [Linear(*pairs[0]), Relu(), Linear(*pairs[1])]
    loss = CrossEntropy()
    for _ in range(epochs):
        for xb, yb in batches(x, y, bs):
            out = xb
            for layer in layers:
                out = layer(out)
            loss(out, yb)
            loss.backward()
            for layer in reversed(layers):
                layer.backward()
                with torch.no_grad():
                    for p in layer.params:
                        p.sub_(lr * p.g)
    return pairs[0] + pairs[1]
