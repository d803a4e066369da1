"""base-methods-without-places

Finished layers work; in unfinished ones the message is never reached

Without `forward` or without `bwd`, a layer ends in a TypeError about the number of arguments: the base
class's methods have no place for what they are called with. And a backward before any call ends in an
AttributeError, where the brief asks for a RuntimeError.

help: How many things does `backward` pass to `bwd`, and how many does the one in the base class take?
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

    def bwd(self):
        raise Exception("not implemented")


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
