"""weights-wanted-at-the-call

Making the layer with its weights fails

`Lin(w, b)` ends in "Lin() takes no arguments": the class has no `__init__` that would take them. The layer is
*made* with the weights and *called* with a batch alone. (Python knows `__init__` by its exact name, with two
underscores on either side.)

help: Which of the three tensors stay the same from batch to batch, and when should they be passed?
at: none
"""


class Lin:
    def __call__(self, inp, w, b):
        self.inp, self.w, self.b = inp, w, b
        self.out = inp @ w + b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
