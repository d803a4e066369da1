# slip: the weights' gradient is made of the output instead of its gradient
# source: course follow-along
# named: output-for-its-gradient
class Lin():
    def __init__(self, w, b): self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.t()
        self.w.g = (self.inp.unsqueeze(-1) * self.out.unsqueeze(1)).sum(0)  # WRONG
        self.b.g = self.out.g.sum(0)
