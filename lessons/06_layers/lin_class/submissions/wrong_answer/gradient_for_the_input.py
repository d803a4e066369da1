"""gradient-for-the-input

w.g is made of inp.g where inp belongs

The two have the same shape, so nothing complains. A weight's slope is what it was multiplied *by* on the way
forward, times the slope of its output. It was multiplied by the input itself, not by the input's gradient.

help: Which number was beside the weight in the forward product?
look: p self.inp, self.out.g
at: assign $0.w.g in Lin.backward
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
        self.w.g = self.inp.g.T @ self.out.g
        self.b.g = self.out.g.sum(0)
