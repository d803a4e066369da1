# slip: the slopes are cut where the input is below 0, so those at 0 pass
# source: forum thread
# named: slope-one-at-zero
class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, input):
        self.inp = input
        self.out = input.clamp(min=0.0)
        return self.out

    def backward(self):
        grad_input = self.out.g.clone()
        grad_input[self.inp < 0] = 0  # WRONG
        self.inp.g = grad_input
