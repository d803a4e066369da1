"""another-exception-too-early

backward before any call raises, and not a RuntimeError

That it fails at once is right, and the kind of the error matters too: a caller who wants to catch it catches
a `RuntimeError`, as the brief says.

if `assert _` or `assert _, _`: A failing `assert` is an AssertionError. It is meant for what the program
itself promises, not for what its user does, and `python -O` leaves it out.

help: Which exception does the brief name?
look: p hasattr(self, "out")
at: `assert _, _`
"""


class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out

    def forward(self, *args):
        raise NotImplementedError(f"{type(self).__name__} has no forward")

    def backward(self):
        assert hasattr(self, "out"), "call the layer first"
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
