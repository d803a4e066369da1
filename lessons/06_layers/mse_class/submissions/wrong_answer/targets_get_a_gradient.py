"""targets-get-a-gradient

The targets carry a gradient that nobody asked for

Its value is even right: the loss falls as fast with a target as it rises with its guess. But the targets are
given, nobody will move them, and whole numbers have no slope at all. What is left on them only puzzles the
next reader.

help: Which of the two inputs of the loss came out of the network?
look: p hasattr(self.targ, "g")
at: `self.targ.g = _`
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
        self.targ.g = -self.inp.g[:, 0]
