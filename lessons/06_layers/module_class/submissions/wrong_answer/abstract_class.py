"""abstract-class

A layer without bwd cannot even be made

Python refuses to make an object of a class with abstract methods. That is strict, and right for some designs.
Here a layer that only goes forward may be made and called; NotImplementedError should come only when the
missing method is needed.

help: At which moment does the brief want the error: when the layer is made, or when the method is called?
look: p type(self).__mro__
at: none
"""

from abc import ABC, abstractmethod


class Module(ABC):
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out

    @abstractmethod
    def forward(self, *args):
        raise NotImplementedError(f"{type(self).__name__} has no forward")

    def backward(self):
        if not hasattr(self, "out"):
            raise RuntimeError("call the layer first")
        self.bwd(self.out, *self.args)

    @abstractmethod
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
