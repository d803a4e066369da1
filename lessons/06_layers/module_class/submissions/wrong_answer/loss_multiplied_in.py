"""loss-multiplied-in

The loss's gradient is multiplied by the loss

`out` is passed to every `bwd`, including that of the loss, and there it is the loss's value. A factor of
`out` scales all gradients by just that. The loss is the end of the line; its own slope is 1.

help: What is `out` in `Mse.bwd`, and does the formula mention it?
look: p out
at: assign $2.g in Mse.bwd
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
        inp.g = 2 * (inp[:, 0] - targ)[:, None] / inp.shape[0] * out
