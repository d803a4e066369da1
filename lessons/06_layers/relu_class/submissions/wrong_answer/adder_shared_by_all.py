"""adder-shared-by-all

Two adders know only one number between them

The second one that is made overwrites the first one's number: called with 5, both answer 105. One adder alone
would never show it. What is kept on the class (`Adder.k`) or in a variable of the file is there once for all
adders.

help: What should the number be kept on, so that each adder has its own?
look: p vars(self)
at: `Adder.k = _`
"""


class Adder:
    def __init__(self, k):
        Adder.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.0)
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
