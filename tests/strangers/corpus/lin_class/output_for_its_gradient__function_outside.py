# slip: the weights' gradient is made of the output instead of its gradient
# source: course follow-along
# named: output-for-its-gradient
def lin_grad(inp, out, slopes, w, b):
    inp.g = slopes @ w.T
    w.g = inp.T @ out  # WRONG
    b.g = slopes.sum(0)


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        lin_grad(self.inp, self.out, self.out.g, self.w, self.b)
