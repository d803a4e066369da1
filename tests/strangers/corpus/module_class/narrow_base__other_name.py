# slip: forward and bwd of the base class take no arguments, so their message is never reached
# source: course follow-along
# named: base-methods-without-places
import torch


class LayerFunction:
    def __call__(self, *args):
        self.args, self.out = args, self.forward(*args)
        return self.out

    def forward(self):  # WRONG
        raise NotImplementedError("forward is missing")

    def bwd(self):  # WRONG
        raise NotImplementedError("bwd is missing")

    def backward(self):
        return self.bwd(self.out, *self.args)  # WRONG


Module = LayerFunction


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
