"""targets-when-it-is-made

The loss wants its targets when it is made

`Lin` takes its weights when it is made, because they stay. Targets do not stay: each batch brings its own,
together with the guesses. `Mse()` without them fails, "missing 1 required positional argument: 'targ'".

help: For the second batch, would you make a second loss?
at: none
"""

from mse import residual


class Mse:
    def __init__(self, targ):
        self.targ = targ

    def __call__(self, inp):
        self.inp = inp
        self.out = residual(inp, self.targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
