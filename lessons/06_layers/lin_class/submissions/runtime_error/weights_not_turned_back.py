"""weights-not-turned-back

out.g meets the weights from the wrong side

Forward goes from i to o, backward from o to i. `self.out.g` is `[n, o]`, and the o of the weights must be
beside it; in `out.g @ w` it is their i. With a square `w` it goes through, with wrong numbers.

help: Which size of `w` has to come first here, and which attribute of a tensor puts it there?
look: p self.out.g.shape, self.w.shape, self.w.T.shape
at: assign $0.inp.g in Lin.backward
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
