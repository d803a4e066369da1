"""forgets-after-backward

backward works once and then has nothing left

After the first backward the input or the output is no longer on the layer. PyTorch lets go of them too, and a
second backward there is an error ("Trying to backward through the graph a second time"). Here a second
backward is allowed, and gives the same again; the memory is let go when the next batch replaces it.

help: When does the layer stop needing `self.inp`: after its backward, or at its next call?
look: p vars(self).keys()
at: `del self.inp, self.out`
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
        self.b.g = self.out.g.sum(0)
        del self.inp, self.out
