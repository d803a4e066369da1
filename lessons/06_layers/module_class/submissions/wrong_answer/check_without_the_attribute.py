"""check-without-the-attribute

backward before any call fails with an AttributeError for Lin, not for Relu

The `Relu` has an attribute `out` before its call, and the `Lin` has not. So something that should hold for
every layer is set up for one and not for the other. If an `__init__` of `Module` sets it, that one does not
run for a class with an `__init__` of its own, unless it is called. PyTorch has the same trap and a message
for it: "cannot assign parameters before Module.__init__() call".

help: Which `__init__` runs at `Lin(w, b)`, and which at `Relu()`?
look: p vars(self).keys()
at: none
"""


class Module:
    def __init__(self):
        self.out = None

    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out

    def forward(self, *args):
        raise NotImplementedError(f"{type(self).__name__} has no forward")

    def backward(self):
        if self.out is None:
            raise RuntimeError("call the layer first")
        self.bwd(self.out, *self.args)

    def bwd(self, out, *args):
        raise NotImplementedError(f"{type(self).__name__} has no bwd")


class Relu(Module):
    def forward(self, inp):
        return inp.clamp_min(0.0)

    def bwd(self, out, inp):
        inp.g = (inp > 0) * out.g


class Lin(Module):
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, inp):
        return inp @ self.w + self.b

    def bwd(self, out, inp):
        inp.g = out.g @ self.w.T
        self.w.g = inp.T @ out.g
        self.b.g = out.g.sum(0)


class Mse(Module):
    def forward(self, inp, targ):
        return (inp[:, 0] - targ).pow(2).mean()

    def bwd(self, out, inp, targ):
        inp.g = 2 * (inp[:, 0] - targ)[:, None] / inp.shape[0]
