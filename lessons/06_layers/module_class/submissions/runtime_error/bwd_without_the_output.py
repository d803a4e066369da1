"""bwd-without-the-output

bwd is not given the output

Your own layers work with it. But a layer that somebody else writes for this base class expects what was
agreed on: the output first, then what came in. It is told "missing 1 required positional argument".

help: What comes first between the parentheses of `bwd` in the brief?
look: p self.out.shape, len(self.args)
at: `self.bwd(*self.args)`
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
        self.bwd(*self.args)

    def bwd(self, out, *args):
        raise NotImplementedError(f"{type(self).__name__} has no bwd")


class Relu(Module):
    def forward(self, inp):
        return inp.clamp_min(0.0)

    def bwd(self, inp):
        inp.g = (inp > 0) * self.out.g


class Lin(Module):
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, inp):
        return inp @ self.w + self.b

    def bwd(self, inp):
        inp.g = self.out.g @ self.w.T
        self.w.g = inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)


class Mse(Module):
    def forward(self, inp, targ):
        return (inp[:, 0] - targ).pow(2).mean()

    def bwd(self, inp, targ):
        inp.g = 2 * (inp[:, 0] - targ)[:, None] / inp.shape[0]
