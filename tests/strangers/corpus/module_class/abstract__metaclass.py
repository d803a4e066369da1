# slip: abstract methods keep an unfinished layer from being made, and backward checks nothing
# source: course follow-along
# named: abstract-and-unchecked
import abc

import torch


class Module(metaclass=abc.ABCMeta):
    @abc.abstractmethod
    def forward(self, *args):  # WRONG
        ...

    @abc.abstractmethod
    def bwd(self, out, *args):  # WRONG
        ...

    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out

    def backward(self):
        self.bwd(self.out, *self.args)  # WRONG


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
