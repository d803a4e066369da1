"""plus-equals-on-nothing

The first backward looks for a gradient that should only now be made

"'Tensor' object has no attribute 'g'", unless old ones are still there: then the weights' and biases' new
gradients are added to them. PyTorch's `.grad` starts as None and then adds up, and training loops there zero
it for every batch. Here a new gradient simply takes the place of the old one.

if `_.g += _`: `self.w.g += …` first reads `self.w.g`, and in the first backward there is none.

help: What should `w.g` be after two batches: the second's gradient, or the sum of both?
look: p hasattr(self.w, "g")
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
        self.w.g += self.inp.T @ self.out.g
        self.b.g += self.out.g.sum(0)
