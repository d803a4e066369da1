"""The page's own matmul does every product, in training too; split makes the batches, and the loss
is its own probabilities' logarithm."""

import torch


def matmul(a, b):
    return torch.stack([(row[:, None] * b).sum(0) for row in a])


def relu(x):
    return torch.maximum(x, torch.zeros_like(x))


class Linear:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp, self.out = inp, matmul(inp, self.w) + self.b
        return self.out

    def backward(self):
        self.inp.g = matmul(self.out.g, self.w.T)
        self.w.g = matmul(self.inp.T, self.out.g)
        self.b.g = matmul(torch.ones_like(self.out.g[:, :1]).T, self.out.g)[0]


def softmax_and_log(x):
    x = x - x.amax(1)[:, None]
    powers = x.exp()
    sums = powers.sum(1)[:, None]
    return powers / sums, x - sums.log()


def log_softmax(x):
    return softmax_and_log(x)[1]


def nll(logp, targ):
    losses = [-row[t] for row, t in zip(logp, targ)]
    return torch.stack(losses).mean()


def accuracy(out, yb):
    return torch.eq(out.argmax(1), yb).to(torch.float32).mean()


def cross_entropy_grad(logits, targ):
    wanted = targ[:, None] == torch.arange(logits.shape[1])
    return (softmax_and_log(logits)[0] - wanted.to(logits.dtype)) / len(logits)


def batches(x, y, bs):
    return zip(x.split(bs), y.split(bs))


def train(x, y, epochs, bs, lr, seed, nh=50):
    m, c = x.size(1), int(torch.max(y)) + 1
    gen = torch.Generator().manual_seed(seed)
    params = [torch.empty(m, nh).normal_(generator=gen), torch.zeros(nh), torch.empty(nh, c).normal_(generator=gen), torch.zeros(c)]
    params[0] *= m**-0.5
    params[2] *= nh**-0.5
    layers = Linear(params[0], params[1]), Linear(params[2], params[3])
    step = 0
    while step < epochs:
        for xb, yb in batches(x, y, bs):
            sums = layers[0](xb)
            hidden = relu(sums)
            out = layers[1](hidden)
            out.g = cross_entropy_grad(out, yb)
            layers[1].backward()
            sums.g = torch.where(hidden > 0, hidden.g, torch.zeros_like(hidden))
            layers[0].backward()
            for p in params:
                p.add_(p.g, alpha=-lr)
        step += 1
    return params
