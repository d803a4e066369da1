# slip: half the mean of the squares, as in many textbooks
# source: network by hand
# named: half-of-the-mean
class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        n = inp.shape[0]
        self.out = (inp[:, 0] - targ).pow(2).sum() / (2 * n)  # WRONG
        return self.out

    def backward(self):
        n = self.inp.shape[0]
        self.inp.g = (self.inp - self.targ[:, None]) / n  # WRONG
