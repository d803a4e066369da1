"""base-class-without-promises

Finished layers work; unfinished or uncalled ones fail with other errors than agreed

A layer without `forward`, called with a batch, ends in a TypeError about arguments; one without `bwd` and a
backward before any call end in an AttributeError. The brief asks for three things: NotImplementedError,
whatever the number of arguments, from `forward` and from `bwd` in the base class, and RuntimeError from a
backward that comes too early.

help: Make a layer without `forward` and call it with a batch. Does the line with your message run?
look: p [name for name in vars(Module) if not name.startswith("__")]
at: none
"""


class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out

    def forward(self):
        raise Exception("not implemented")

    def backward(self):
        self.bwd(self.out, *self.args)


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
