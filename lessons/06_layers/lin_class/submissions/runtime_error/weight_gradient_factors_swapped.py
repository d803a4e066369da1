"""factors-in-the-wrong-order

In the weights' gradient n is on the outside, and what should meet does not

A product of `out.g` and `inp` transposed has n on the left and on the right, and in the middle o meets i: by
hand 1 meets 2, and that is the error. With as many inputs as outputs it goes through, with a table of rows
against rows. What has to disappear is n, so it belongs in the middle.

help: Which factor should be on the left, and which of the two has to be turned round?
look: p self.inp.shape, self.out.g.shape, self.w.shape
at: assign $0.w.g in Lin.backward
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.out.g @ self.inp.T
        self.b.g = self.out.g.sum(0)
