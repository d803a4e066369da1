# slip: the weights' gradient is a product in the wrong order
# source: coursework
# named: factors-in-the-wrong-order
import torch


def product(a, b):
    return torch.matmul(a, b)


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = product(inp, self.w) + self.b
        return self.out

    def backward(self):
        grad = self.out.g
        weight_grad = product(grad, self.inp.transpose(0, 1))  # WRONG
        self.w.g = weight_grad
        self.b.g = grad.sum(0)
        self.inp.g = product(grad, self.w.transpose(0, 1))
