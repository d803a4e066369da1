"""gradient-on-a-view

The caller's w has no gradient: the layer kept another tensor

The output follows the caller's weights, also when they change, and yet `layer.w` is not `w`: a view shares
its numbers with `w`, and still is another object with attributes of its own. A `.g` set on it is not on the
caller's tensor.

if `_.T` or `_.t()`: `w.T` is such a view, a new object at every call.

help: Numbers can be shared by two tensors. Can an attribute?
look: p self.w.shape, hasattr(self.w.T, "g")
at: `self.w, self.b = _.T, _`
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w.T, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w.T + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w
        self.w.g = self.out.g.T @ self.inp
        self.b.g = self.out.g.sum(0)
