"""bias-gradient-averaged

b.g is the mean over the rows instead of the sum

It is too small by the number of rows. The loss may have taken a mean, but then the 1/n is in `out.g` already,
and is not to be taken twice.

help: By hand the slopes are 1, 2 and -1. What happens to the loss if the bias, used in all three rows, grows a little?
look: p self.out.g.sum(0), self.out.g.mean(0)
at: assign $0.b.g in Lin.backward
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.mean(0)
