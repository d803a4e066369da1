# slip: the gradients of weights and biases are divided by the number of rows
# source: coursework
# named: averaged-over-the-batch
class Lin():
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g / self.inp.shape[0]  # WRONG
        self.b.g = self.out.g.mean(axis=0)  # WRONG
