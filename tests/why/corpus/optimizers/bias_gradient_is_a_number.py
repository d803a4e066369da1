"""The bias gradient is summed over everything instead of over the rows.

task: module_momentum
set: sixth
"""

import torch

class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out

    def backward(self):
        self.bwd(self.out, *self.args)

class Relu(Module):
    def forward(self, inp):
        return inp.clamp_min(0.)

    def bwd(self, out, inp):
        inp.g = (inp > 0).float() * out.g

class Linear(Module):
    def __init__(self, w, b):
        self.w = w.clone()
        self.b = b.clone()

    def forward(self, inp):
        return inp @ self.w + self.b

    def bwd(self, out, inp):
        inp.g = out.g @ self.w.t()
        self.w.g = inp.t() @ out.g
        self.b.g = out.g.sum()  # WRONG

class Mse(Module):
    def forward(self, inp, targ):
        return (inp - targ).pow(2).mean()

    def bwd(self, out, inp, targ):
        inp.g = 2 * (inp - targ) / targ.numel()

class SGD:
    def __init__(self, params, lr, mom):
        self.params, self.lr, self.mom = params, lr, mom
        self.vel = [torch.zeros_like(p) for p in params]

    def step(self):
        for p, v in zip(self.params, self.vel):
            v.mul_(self.mom).add_(p.g)
            p -= self.lr * v

def train(x, y, w1, b1, w2, b2, lr, mom, steps):
    l1, act, l2, loss = Linear(w1, b1), Relu(), Linear(w2, b2), Mse()
    opt = SGD([l1.w, l1.b, l2.w, l2.b], lr, mom)
    for _ in range(steps):
        loss(l2(act(l1(x))), y)
        for m in (loss, l2, act, l1):
            m.backward()
        opt.step()
    return l1.w, l1.b, l2.w, l2.b
