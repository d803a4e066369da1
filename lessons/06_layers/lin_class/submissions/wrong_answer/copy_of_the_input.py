"""copy-of-the-input

The caller's input gets no gradient: the layer kept another tensor

The weights learn, but the layer before gets nothing: it looks for `.g` on the tensor that it passed you, and
`self.inp` is a different one. In a chain of layers the way back ends at this point.

if `_.clone()` or `_.detach()`: `clone()` and `detach()` return a new object every time, even where the
numbers are the same.

help: Is `self.inp` the caller's tensor, or one that looks like it?
look: p self.inp is inp
at: assign $0.inp in Lin.__call__
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp.clone()
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
