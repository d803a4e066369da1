# slip: the rectified output is lowered by a half
# source: course follow-along
# named: shifted-down
class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.) - .5  # WRONG
        return self.out

    def backward(self): self.inp.g = (self.inp > 0).float().to(self.inp.dtype) * self.out.g
