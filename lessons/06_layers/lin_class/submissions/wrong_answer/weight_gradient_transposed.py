"""weight-gradient-transposed

w.g is transposed

It is `[o, i]`, outputs first. The sum over the rows is right, but the weights are `[i, o]`, and a gradient
has the shape of its own tensor. (PyTorch's `nn.Linear` keeps its weights as `[out, in]`, and there yours
would be the right one.)

help: Which letter should come first in the answer, and so which of the two factors should be on the left?
look: p self.w.shape, (self.out.g.T @ self.inp).shape
at: assign $0.w.g in Lin.backward
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.out.g.T @ self.inp
        self.b.g = self.out.g.sum(0)
