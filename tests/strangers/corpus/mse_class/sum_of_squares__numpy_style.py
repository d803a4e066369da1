# slip: loss and gradient are those of a sum of squares
# source: network by hand
# named: sum-for-mean
class Mse:
    def __call__(self, pred, true):
        self.inp = pred
        self.targ = true
        self.out = ((pred[:, 0] - true) ** 2).sum()  # WRONG
        return self.out

    def backward(self):
        self.inp.g = 2 * (self.inp - self.targ.unsqueeze(1))  # WRONG
