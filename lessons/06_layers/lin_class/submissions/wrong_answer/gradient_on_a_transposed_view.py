"""gradient-on-a-transposed-view

The weights' gradient sits on a view of the weights

`w.T` shares its numbers with `w`, and still is another object with attributes of its own. Your product with it is
right, and the gradient is right as well, turned round as its tensor is; but it hangs on the view. The caller's `w` has
no `.g`.

help: Numbers can be shared by two tensors. Can an attribute?
look: p self.w.shape, hasattr(self.w.T, "g")
at: entry in Lin.__init__
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
