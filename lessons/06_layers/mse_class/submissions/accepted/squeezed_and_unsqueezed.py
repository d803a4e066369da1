"""Does not use residual: squeezes the column away and puts it back."""


class Mse:
    def __call__(self, guesses, targets):
        self.inp = guesses
        self.targ = targets
        self.out = (guesses.squeeze() - targets).pow(2).mean()
        return self.out

    def backward(self):
        difference = self.inp.squeeze() - self.targ
        self.inp.g = 2.0 * difference.unsqueeze(-1) / len(self.targ)
