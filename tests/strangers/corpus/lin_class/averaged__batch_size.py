# slip: the gradients of weights and biases are divided by the number of rows
# source: coursework
# named: averaged-over-the-batch
import torch


class Lin:
    def __init__(self, weight, bias):
        self.w = weight
        self.b = bias

    def __call__(self, x):
        self.inp = x
        self.out = torch.matmul(x, self.w) + self.b
        return self.out

    def backward(self):
        dout = self.out.g
        batch_size = dout.shape[0]
        dw = torch.einsum("ni,no->io", self.inp, dout)
        db = dout.sum(dim=0)
        self.w.g = dw / batch_size  # WRONG
        self.b.g = db / batch_size  # WRONG
        self.inp.g = dout @ self.w.t()
