"""not-a-call

The layer cannot be called

"'Lin' object is not callable": Python looks in the class for `__call__` and does not find it. With PyTorch's
modules you write `forward`, because the class that they inherit from has a `__call__` that passes on to it.
Yours has to bring its own.

help: Which method of your `Relu` makes it callable?
look: p callable(self), [name for name in vars(type(self)) if not name.startswith("__")]
at: none
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
