"""Starts from out = None on the class, says the errors with a helper, and turns a list of arguments out."""

import torch


def unwritten(layer, name):
    raise NotImplementedError(f"{type(layer).__name__} has no {name}")


class Module:
    args = ()
    out = None

    def __call__(self, *args):
        self.args = list(args)
        self.out = self.forward(*self.args)
        return self.out

    def forward(self, *_):
        unwritten(self, "forward")

    def bwd(self, *_):
        unwritten(self, "bwd")

    def backward(self):
        if self.out is None:
            raise RuntimeError("nothing has gone forward yet, so nothing can go back")
        return self.bwd(self.out, *self.args)


class Relu(Module):
    def forward(self, x):
        return torch.where(x > 0, x, torch.zeros_like(x))

    def bwd(self, out, x):
        x.g = torch.where(out > 0, out.g, torch.zeros_like(x))


class Lin(Module):
    def __init__(self, w, b):
        super().__init__()
        self.w = w
        self.b = b

    def forward(self, x):
        return torch.einsum("ni,io->no", x, self.w) + self.b

    def bwd(self, out, x):
        x.g = torch.einsum("no,io->ni", out.g, self.w)
        self.w.g = torch.einsum("ni,no->io", x, out.g)
        self.b.g = out.g.sum(0)


class Mse(Module):
    def forward(self, guesses, targets):
        return (guesses.squeeze(1) - targets).pow(2).mean()

    def bwd(self, loss, guesses, targets):
        guesses.g = (guesses - targets[:, None]) * 2 / len(targets)
