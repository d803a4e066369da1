# slip: a missing method raises a plain Exception
# source: course follow-along
# named: other-exceptions
import torch


def missing(name):
    raise Exception(f"{name} is not implemented")  # WRONG


class Module:
    out = None

    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out

    def forward(self, *args):
        missing("forward")

    def bwd(self, *args):
        missing("bwd")

    def backward(self):
        if self.out is None:
            raise RuntimeError("no output yet")
        self.bwd(self.out, *self.args)


class Relu(Module):
    def forward(self, x):
        return torch.where(x > 0, x, torch.zeros_like(x))

    def bwd(self, out, x):
        x.g = torch.where(x > 0, out.g, torch.zeros_like(x))


class Lin(Module):
    def __init__(self, weights, biases):
        self.w = weights
        self.b = biases

    def forward(self, x):
        return torch.einsum("bi,io->bo", x, self.w) + self.b

    def bwd(self, out, x):
        grad = out.g
        x.g = grad @ self.w.T
        self.w.g = torch.einsum("bi,bo->io", x, grad)
        self.b.g = grad.sum(0)


class Mse(Module):
    def forward(self, guesses, targets):
        difference = guesses - targets[:, None]
        return (difference**2).mean()

    def bwd(self, out, guesses, targets):
        guesses.g = (guesses - targets[:, None]) * 2 / len(guesses)
