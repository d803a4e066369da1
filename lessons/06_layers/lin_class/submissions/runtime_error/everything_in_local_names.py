"""everything-in-local-names

__init__ took the weights and let them go again

`w, b` inside `__init__` are names that end with it. When the layer is called there is no `self.w`:
"'Lin' object has no attribute 'w'". What you need later has to be on the object.

help: What does `vars(self)` hold at the end of your `__init__`?
look: p vars(self)
at: entry in Lin.__call__
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
