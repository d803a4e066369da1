"""copies-of-the-weights

The caller's weights have no gradients: the layer kept other tensors

`layer.w` is not the caller's `w`. Its `.g` may be right, but whoever made the layer looks at their own `w`
and finds nothing; and when they change their numbers after a batch, the layer continues with the old ones.

if `_.clone()`: `clone` makes an equal tensor that only the layer holds.

help: After `layer = Lin(w, b)`, is `layer.w` the same object as `w`?
look: p hasattr(self.w, "g")
at: `self.w, self.b = _.clone(), _.clone()`
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w.clone(), b.clone()

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
