# slip: the loss is turned into a Python float
# source: coursework
# named: python-number
class Mse:
    def __call__(self, inp, targ):
        self.inp = inp
        self.targ = targ
        loss = (inp[:, 0] - targ).square().mean()
        self.out = float(loss)  # WRONG
        return self.out

    def backward(self):
        self.inp.g = (self.inp - self.targ[:, None]) * (2 / self.inp.numel())
