"""output-for-its-gradient

w.g is made of the output itself, not of its gradient

`out` and `out.g` have the same shape, so nothing complains. The output says what the layer answered; its
gradient says how the loss changes with that answer, and this is what goes back.

help: Where did the next layer leave the slopes of your output?
look: p self.out, self.out.g
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
        self.w.g = self.inp.T @ self.out
        self.b.g = self.out.g.sum(0)
