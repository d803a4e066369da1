"""call-returns-nothing

The call returns None

A method that ends without `return` gives None in Python, whatever it has put on `self`. A gradient can do
without the number; people who watch a training run cannot.

help: What does `print(loss(inp, targ))` show?
look: p self.out
at: none
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
