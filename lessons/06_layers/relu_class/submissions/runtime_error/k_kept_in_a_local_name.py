"""k-not-kept

The adder does not know its number when it is called

"'Adder' object has no attribute 'k'": the call looks for `self.k`, and making the object has not put it
there. `k` by itself, inside `__init__`, is a name that ends with that method; `k = k` changes nothing on the
object.

help: What does `vars(self)` hold at the end of your `__init__`?
look: p vars(self)
at: none
"""


class Adder:
    def __init__(self, k):
        k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.0)
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
