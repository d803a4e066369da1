# slip: the gradient of the biases is the mean over the rows
# source: coursework
# named: bias-gradient-averaged
class Lin:
    def __init__(self, w, b):
        self.params = (w, b)
        self.w, self.b = self.params

    def __call__(self, inp):
        self.inp, self.out = inp, inp @ self.w + self.b
        return self.out

    def backward(self):
        g, n = self.out.g, len(self.out.g)
        total = g.sum(0)
        self.inp.g, self.w.g = g @ self.w.T, self.inp.T @ g
        self.b.g = total / n  # WRONG
