"""mask-from-the-gradient

Negative slopes are dropped, and negative inputs are not

`inp.g` is `out.g` with its negative numbers cut off: the question "was it positive" goes to the slopes, and
it should go to the inputs. A negative slope is nothing unusual: the loss falls when this number grows. By
hand the -4 gets lost, and the slopes of negative inputs come through.

help: Which tensor decided on the way forward what is cut off?
look: p self.inp > 0, self.out.g > 0
at: return in Relu.backward
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.0)
        return self.out

    def backward(self):
        self.inp.g = self.out.g.clamp_min(0.0)
