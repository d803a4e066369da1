# slip: the layer keeps a copy of its input, so the caller's tensor gets no gradient
# source: coursework
# named: copy-of-the-input
class Adder:
    def __init__(self, amount):
        self.amount = amount

    def __call__(self, value):
        return value + self.amount


class Relu:
    def __init__(self):
        self.inp = None
        self.out = None

    def __call__(self, x):
        saved = x.detach()
        self.inp = saved  # WRONG
        self.out = (x > 0) * x
        return self.out

    def backward(self):
        self.inp.g = self.out.g.mul(self.inp.gt(0))
