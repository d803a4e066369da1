"""product-kept

The linear layer keeps another tensor than it returns

Relu and Mse are right. The next layer leaves its gradient on the tensor that the linear layer
returned, and `bwd` reads it from the one that was kept, which has none: "'Tensor' object has no
attribute 'g'".

if `self.out = inp @ self.w`: What is kept here is the product, and adding the bias makes another
tensor.

help: Which tensor gets the next layer's gradient, and which one does bwd read?
look: p self.out
at: `self.out = inp @ self.w`
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

    def __call__(self, inp):
        self.args = (inp,)
        self.out = inp @ self.w
        return self.out + self.b

    def bwd(self, out, inp):
        inp.g = out.g @ self.w.T
        self.w.g = inp.T @ out.g
        self.b.g = out.g.sum(0)


class Mse(Module):
    def forward(self, inp, targ):
        return (inp[:, 0] - targ).pow(2).mean()

    def bwd(self, out, inp, targ):
        inp.g = 2 * (inp[:, 0] - targ)[:, None] / inp.shape[0]
