"""Where the input is negative, the slope is not multiplied with the incoming gradient.

task: leaky_relu_network
set: fifth
"""


import torch

class Linear:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        self.x = x
        return x @ self.w + self.b

    def backward(self, grad):
        self.w.g = self.x.t() @ grad
        self.b.g = grad.sum(dim=0)
        return grad @ self.w.t()

class LeakyReLU:
    def __init__(self, slope):
        self.slope = slope

    def forward(self, x):
        self.x = x
        return torch.where(x > 0, x, self.slope * x)

    def backward(self, grad):
        return torch.where(self.x > 0, grad, self.slope)  # WRONG

class MSE:
    def forward(self, pred, targ):
        self.diff = pred - targ
        return (self.diff ** 2).mean()

    def backward(self):
        return 2 * self.diff / self.diff.numel()

def backprop(x, y, w1, b1, w2, b2, slope):
    layers = [Linear(w1, b1), LeakyReLU(slope), Linear(w2, b2)]
    loss_fn = MSE()
    out = x
    for layer in layers:
        out = layer.forward(out)
    loss = loss_fn.forward(out, y)
    grad = loss_fn.backward()
    for layer in layers[::-1]:
        grad = layer.backward(grad)
    return loss
