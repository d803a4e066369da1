# slip: a copy of the output is kept
# source: own
# named: another-tensor-kept
class Lin:
    def __init__(self, weights, biases):
        self.w, self.b = weights, biases

    def __call__(self, x):
        y = x @ self.w + self.b
        self.inp, self.out = x, y.detach().clone()  # WRONG
        return y

    def backward(self):
        g = self.out.g
        self.inp.g = g @ self.w.T
        self.w.g = self.inp.T @ g
        self.b.g = g.sum(dim=0)
