"""remembers-the-first-call-only

The second batch's loss comes with the first batch's gradient

What is kept at the first call stays for ever. From the second batch on, the number that is returned is right,
and the way back starts from guesses that are long gone.

help: What should `self.inp` be after a second call?
look: p self.inp is inp
at: none
"""

from mse import residual


class Mse:
    inp = None

    def __call__(self, inp, targ):
        if self.inp is None:
            self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
