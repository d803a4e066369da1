"""product-borrowed

matmul leaves its sums to torch

This stage is about what a matrix product is made of: numbers that meet, their products, and one sum
for each place of the result. `@`, einsum, `mv` and `dot` have that sum inside. From the next stage
on, `@` is yours.

help: Which axis do the two have in common, and what happens to it in the result?
look: p a.shape, b.shape
at: return in matmul
"""

import torch


def matmul(a, b):
    return a @ b


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
    shifted = x - x.amax(1, keepdim=True)
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
