"""unit-axis-in-the-call

The gradient is right, and the loss compares every guess with every target

`[n, 1]` minus `[n]` is `[n, n]`. The mean of it looks like a loss and is a different number: 5.5 by hand
instead of 3.5. Since backward uses the right difference, the network would even learn; only the number on the
screen would not fit.

help: What shape should the difference have before it is squared?
look: p (inp - targ).shape
at: assign $0.out in Mse.__call__
"""


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = (inp - targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * (self.inp[:, 0] - self.targ)[:, None] / self.inp.shape[0]
