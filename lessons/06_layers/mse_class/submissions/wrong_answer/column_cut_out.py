"""column-cut-out

The gradient hangs on the column that was cut out

`inp[:, 0]` is handy, and it is kept as `self.inp`. It shares its numbers with `inp`, but it is another object, and
`.g` hangs on an object. So the caller's `inp` has none.

help: What was passed in: the table with one column, or the column?
look: p self.inp.shape, inp.shape, self.inp is inp
at: assign $0.inp in Mse.__call__
"""


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp[:, 0], targ
        self.out = (self.inp - targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * (self.inp - self.targ) / self.inp.shape[0]
