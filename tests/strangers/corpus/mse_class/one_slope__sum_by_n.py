# slip: the gradient is one mean for all guesses
# source: coursework
# named: gradient-one-number
from mse import residual


class Mse:
    def __call__(self, y_hat, target):
        self.inp = y_hat
        self.targ = target
        difference = residual(y_hat, target)
        self.out = difference.pow(2).mean()
        return self.out

    def backward(self):
        difference = residual(self.inp, self.targ)
        total = difference.sum()  # WRONG
        self.inp.g = 2 * total / len(difference)
