"""everything-in-local-names

When the layer is called, it has no weights

"'Lin' object has no attribute 'w'": nothing is kept as `self.w` by then. A name inside `__init__` ends with
`__init__`; what is needed later has to be on the object, under the name that you read it by.

help: What does `vars(self)` hold at the end of your `__init__`?
look: p vars(self)
at: none
"""


class Lin:
    def __init__(self, w, b):
        weights, biases = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
