"""base-does-nothing

A missing forward or bwd passes in silence

No error comes, and the result is None. A layer whose author forgot one of the two, or misspelt its name, then
passes None on or leaves out its gradients, and the error shows up somewhere else.

help: What would you like to read if you had written `foward`?
look: p self.out
at: none
"""


class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out

    def forward(self, *args):
        pass

    def backward(self):
        if not hasattr(self, "out"):
            raise RuntimeError("call the layer first")
        self.bwd(self.out, *self.args)

    def bwd(self, out, *args):
        pass


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
