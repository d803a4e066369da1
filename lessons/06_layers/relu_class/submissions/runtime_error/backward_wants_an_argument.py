"""backward-wants-an-argument

backward waits for an argument that nobody passes

"missing 1 required positional argument". Passing the gradient from layer to layer is a good design, and
autograd's own functions are built that way. Here nothing is passed: the next layer leaves its gradient on
your output tensor as `.g`, and since you kept that tensor, you can read it there.

help: Which of your tensors does the caller hold as well, so that both of you see what is written on it?
look: p self.out, hasattr(self.out, "g")
at: none
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.0)
        return self.out

    def backward(self, grad):
        self.inp.g = (self.inp > 0) * grad
