# slip: the base class names no missing method and has no check for a backward that comes too early
# source: course follow-along
# named: base-class-without-promises
import torch


class Module:
    """Keeps inputs and output of the latest call."""

    def backward(self):
        self.bwd(self.out, *self.args)  # WRONG

    def forward(self):  # WRONG
        raise Exception("write forward")

    def __call__(self, *inputs):
        result = self.forward(*inputs)
        self.args, self.out = inputs, result
        return result


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
