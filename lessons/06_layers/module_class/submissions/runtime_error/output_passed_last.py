"""output-passed-last

bwd gets the output last instead of first

Your own three layers agree with your base class, and work. Another layer that was written for `bwd(out, …)`
takes the first thing for the output and looks for `.g` on its input: "'Tensor' object has no attribute 'g'".
With several inputs, "last" is also a place that moves.

help: What is the order between the parentheses of `bwd` in the brief?
look: p self.out.shape, [arg.shape for arg in self.args]
at: `self.bwd(*self.args, self.out)`
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
        self.bwd(*self.args, self.out)

    def bwd(self, out, *args):
        raise NotImplementedError(f"{type(self).__name__} has no bwd")


class Relu(Module):
    def forward(self, inp):
        return inp.clamp_min(0.0)

    def bwd(self, inp, out):
        inp.g = (inp > 0) * out.g


class Lin(Module):
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, inp):
        return inp @ self.w + self.b

    def bwd(self, inp, out):
        inp.g = out.g @ self.w.T
        self.w.g = inp.T @ out.g
        self.b.g = out.g.sum(0)


class Mse(Module):
    def forward(self, inp, targ):
        return (inp[:, 0] - targ).pow(2).mean()

    def bwd(self, inp, targ, out):
        inp.g = 2 * (inp[:, 0] - targ)[:, None] / inp.shape[0]
