# slip: the output that is kept lacks the bias and is not the one returned
# source: coursework
# named: another-tensor-kept
class Lin:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp.matmul(self.w)  # WRONG
        result = self.out + self.b
        return result

    def backward(self):
        self.inp.g = self.out.g.matmul(self.w.t())
        self.w.g = self.inp.t().matmul(self.out.g)
        self.b.g = self.out.g.sum(0)
