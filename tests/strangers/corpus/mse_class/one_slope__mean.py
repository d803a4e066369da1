# slip: the gradient is one mean for all guesses
# source: coursework
# named: gradient-one-number
class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = ((inp.squeeze(1) - targ) ** 2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2.0 * (self.inp.squeeze(1) - self.targ).mean()  # WRONG
