# slip: the layer keeps a copy of its input, so the caller's tensor gets no gradient
# source: coursework
# named: copy-of-the-input
class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, in_tensor):
        self.inp = in_tensor.clone()  # WRONG
        self.out = in_tensor.clamp_min(0)
        return self.out

    def backward(self):
        diff = self.out.g.clone()
        diff[self.inp <= 0] = 0.0
        self.inp.g = diff
