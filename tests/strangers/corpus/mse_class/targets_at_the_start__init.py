# slip: the targets are taken when the loss is made
# source: coursework
# named: targets-when-it-is-made
class Mse:
    def __init__(self, targ):  # WRONG
        self.targ = targ

    def __call__(self, inp):
        self.inp = inp
        self.out = (inp[:, 0] - self.targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * (self.inp[:, 0] - self.targ)[:, None] / len(self.targ)
