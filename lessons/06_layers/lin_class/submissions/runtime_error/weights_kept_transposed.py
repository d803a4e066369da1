"""weights-kept-transposed

The weights are kept transposed, and then used as if they were not

`nn.Linear` keeps its weights as `[out, in]`. Here they are `[in, out]`, and `inp @ w` fits as it is.
Transposed, the sizes clash; with as many inputs as outputs they do not, and every number is wrong. What is
more, `w.T` is another object: a `.g` set on it is not on the caller's `w`.

help: Which two sizes meet in the middle of `inp @ self.w`?
look: p self.w.shape, self.b.shape
at: `self.w, self.b = _.T, _`
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w.T, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
