"""not-a-call

The loss cannot be called

"'Mse' object is not callable": Python looks in the class for `__call__` and does not find it. With PyTorch's
modules you write `forward`, because the class that they inherit from has a `__call__` that passes on to it.
Yours has to bring its own.

help: Which method of your `Relu` makes it callable?
look: p callable(self), [name for name in vars(type(self)) if not name.startswith("__")]
at: none
"""

from mse import residual


class Mse:
    def forward(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
