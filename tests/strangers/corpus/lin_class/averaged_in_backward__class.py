# slip: both gradients are divided by the number of rows
# source: coursework
# general: scaled
class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        n = self.inp.shape[0]
        self.inp.g = self.out.g @ self.w.t()
        self.w.g = self.inp.t() @ self.out.g / n  # WRONG
        self.b.g = self.out.g.sum(0) / n  # WRONG
