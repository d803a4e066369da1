"""bias-gradient-from-the-weights

b.g is summed from the weights' gradient

In `w.g` every slope is multiplied by an input already. A bias is multiplied by nothing: a nudge of it moves
its output by just as much, in every row. So its slope is made of `out.g` alone.

help: What is the bias multiplied by on the way forward?
look: p self.out.g, self.w.g
at: assign $0.b.g in Lin.backward
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.w.g.sum(0)
