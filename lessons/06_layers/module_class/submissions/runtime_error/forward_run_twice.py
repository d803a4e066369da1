"""forward-run-twice

The output that is returned is not the one that is kept

They hold equal numbers, and the gradient is set on the one that was returned; the kept one has none:
"'Tensor' object has no attribute 'g'". That happens where `forward` runs twice, or where a copy is made.

help: Is the tensor that you return the one that you keep?
look: p self.forward(*self.args) is self.out
at: `return self.forward(*_)`
"""


class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.forward(*args)

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
