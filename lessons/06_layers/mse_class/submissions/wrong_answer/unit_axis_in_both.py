"""unit-axis-in-both

Every guess is compared with every target, forward and back

`[n, 1]` minus `[n]` stretches to `[n, n]`. The loss is the mean of all pairs, and the gradient has a column
for every target. Nothing warns you, and with one row it is even right.

help: Line up the two shapes from the right. Which of the two has to change before you subtract?
look: p self.inp.shape, self.targ.shape, (self.inp - self.targ).shape
at: assign $0.out in Mse.__call__
"""


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = (inp - targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * (self.inp - self.targ) / self.inp.shape[0]
