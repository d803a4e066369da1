# slip: the mask times the gradient is not kept
# source: coursework
# named: discarded-result
class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp(min=0)
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0).to(self.out.g.dtype)
        self.inp.g.mul(self.out.g)  # WRONG
