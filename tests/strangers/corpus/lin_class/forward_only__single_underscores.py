# slip: the class has forward and no __call__
# source: own
# named: not-a-call
class Lin:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def _call_(self, inp):  # WRONG
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        out_g = self.out.g
        self.inp.g = out_g @ self.w.T
        self.w.g = self.inp.T @ out_g
        self.b.g = out_g.sum(0)
