# slip: the mask is written into the stored input, which is the caller's
# source: coursework
# named: mask-written-into-the-input
class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def slope(self, t):
        t.copy_((t > 0).to(t.dtype))  # WRONG
        return t

    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0)
        return self.out

    def backward(self):
        self.inp.g = self.slope(self.inp) * self.out.g
