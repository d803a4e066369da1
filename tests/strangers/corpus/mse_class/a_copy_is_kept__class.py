# slip: a copy of the targets is kept
# source: reported
# named: targets-not-the-callers
# general: wrong-flag
class Mse:
    def __call__(self, inp, targ):
        self.inp = inp
        self.targ = targ.clone()  # WRONG
        self.out = (inp[:, 0] - self.targ).pow(2).mean()
        return self.out

    def backward(self):
        n = len(self.targ)
        self.inp.g = 2 * (self.inp[:, 0] - self.targ)[:, None] / n
