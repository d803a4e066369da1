# slip: the mask is taken for the gradient, and made float32 whatever the input is
# source: reported
# named: mask-without-the-chain
# and: wrong-dtype
class Adder:
    def __init__(self, amount):
        self.amount = amount

    def __call__(self, x):
        return x + self.amount


class Relu:
    def __call__(self, x):
        self.inp, self.out = x, x.clamp(min=0.0)
        return self.out

    def backward(self):
        positive = self.inp > 0
        self.inp.g = positive.float()  # WRONG
