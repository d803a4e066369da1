"""backward-written-again

The Relu has a backward of its own

The numbers are right, but `Module`'s check and its spreading of arguments do not apply to this layer: its own
`backward` overrides them.

help: Which method should the layer write, and which does it inherit?
look: p "backward" in vars(type(self))
at: none
"""


class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out

    def forward(self, *args):
        raise NotImplementedError(f"{type(self).__name__} has no forward")

    def backward(self):
        if not hasattr(self, "out"):
            raise RuntimeError("call the layer first")
        self.bwd(self.out, *self.args)

    def bwd(self, out, *args):
        raise NotImplementedError(f"{type(self).__name__} has no bwd")


class Relu(Module):
    def forward(self, inp):
        return inp.clamp_min(0.0)

    def bwd(self, out, inp):
        inp.g = (inp > 0) * out.g

    def backward(self):
        if not hasattr(self, "out"):
            raise RuntimeError("call the layer first")
        self.bwd(self.out, *self.args)


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
