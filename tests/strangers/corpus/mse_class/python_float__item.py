# slip: the loss is turned into a Python float
# source: coursework
# named: python-number
from mse import mse, residual


class Mse:
    def __init__(self):
        self.inp = None
        self.targ = None

    def __call__(self, prediction, target):
        self.inp, self.targ = prediction, target
        self.out = mse(prediction, target).item()  # WRONG
        return self.out

    def backward(self):
        assert self.inp is not None
        self.inp.g = 2 * residual(self.inp, self.targ).unsqueeze(-1) / len(self.inp)
