"""one-maximum-for-all

Every row is shifted by the highest score of the whole table

As long as the rows lie close together this comes out right, since a shift changes nothing. A row
that lies far below the highest one is shifted so far down that all its powers of e are 0, and the
logarithm of 0 is minus infinity.

help: How far down may a row be shifted at most, so that one of its powers stays 1?
look: p x.amax(1), x.max()
at: `_ = x - x.max()`
"""

import torch


def matmul(a, b):
    return (a[:, :, None] * b).sum(1)


def relu(x):
    return x.clamp_min(0.0)


class Linear:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)


def log_softmax(x):
    shifted = x - x.max()
    return shifted - shifted.exp().sum(1, keepdim=True).log()


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean()


def accuracy(out, yb):
    return (out.argmax(1) == yb).float().mean()


def cross_entropy_grad(logits, targ):
    grad = log_softmax(logits).exp()
    grad[torch.arange(len(targ)), targ] -= 1
    return grad / len(targ)


def batches(x, y, bs):
    for start in range(0, len(x), bs):
        yield x[start : start + bs], y[start : start + bs]


def train(x, y, epochs, bs, lr, seed, nh=50):
    gen = torch.Generator().manual_seed(seed)
    m, c = x.shape[1], int(y.max()) + 1
    w1 = torch.randn(m, nh, generator=gen) / m**0.5
    w2 = torch.randn(nh, c, generator=gen) / nh**0.5
    params = [w1, torch.zeros(nh), w2, torch.zeros(c)]
    first, second = Linear(*params[:2]), Linear(*params[2:])
    for _ in range(epochs):
        for xb, yb in batches(x, y, bs):
            sums = first(xb)
            hidden = relu(sums)
            logits = second(hidden)
            logits.g = cross_entropy_grad(logits, yb)
            second.backward()
            sums.g = hidden.g * (sums > 0)
            first.backward()
            for p in params:
                p -= lr * p.g
    return params
