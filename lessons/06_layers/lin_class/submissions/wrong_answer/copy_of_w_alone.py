"""copy-of-w-alone

The caller's w has no gradient: the layer kept a copy of it

`layer.w` is not the caller's `w`. The gradient that is set on it may be right, but whoever made the layer looks at
their own `w` and finds none; and when they change its numbers after a batch, the layer continues with the old ones.
The bias is the caller's own.

if `_.clone()`: `clone` makes an equal tensor that only the layer holds.

help: After `layer = Lin(w, b)`, is `layer.w` the same object as `w`, and `layer.b` the same as `b`?
look: p hasattr(self.w, "g"), hasattr(self.b, "g")
at: `self.w, self.b = _.clone(), _`
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w.clone(), b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
