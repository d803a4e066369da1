# slip: the gradient of the biases is the mean over the rows
# source: coursework
# named: bias-gradient-averaged
class Lin:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def __call__(self, x):
        self.inp = x
        self.out = x.mm(self.w) + self.b
        return self.out

    def backward(self):
        grad = self.out.g
        self.b.g = grad.mean(axis=0)  # WRONG
        self.w.g = self.inp.T @ grad
        self.inp.g = grad.mm(self.w.T)
