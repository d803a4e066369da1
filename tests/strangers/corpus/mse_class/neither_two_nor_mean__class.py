# slip: the way back lacks the 2 and the division by n
# source: coursework
# named: divided-by-the-columns
# general: scaled
class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = (inp[:, 0] - targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = (self.inp[:, 0] - self.targ)[:, None]  # WRONG
