"""z is multiplied in place, and backward needs it as it was.

task: swish_network
set: final
"""


class MatMul:
    def __init__(self, weight):
        self.weight = weight

    def __call__(self, inp):
        self.inp = inp
        return inp @ self.weight

    def bwd(self, grad):
        self.weight.g = self.inp.T @ grad
        return grad @ self.weight.T

class Swish:
    def __call__(self, z):
        self.z = z
        self.gate = 1 / (1 + (-z).exp())
        z *= self.gate  # WRONG
        return z

    def bwd(self, grad):
        slope = self.gate + self.z * self.gate * (1 - self.gate)
        return grad * slope

def forward_and_backward(x, y, w1, w2):
    layers = [MatMul(w1), Swish(), MatMul(w2)]
    out = x
    for layer in layers:
        out = layer(out)
    miss = out - y
    loss = (miss * miss).sum() / len(x)
    grad = 2 * miss / len(x)
    for layer in layers[::-1]:
        grad = layer.bwd(grad)
    return loss
