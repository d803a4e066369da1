"""another-tensor-kept

The tensor that the layer keeps is not the one that it returns

The next layer leaves its gradient on the tensor that it was given. The layer reads it from the
tensor that it kept, and that one has none: "'Tensor' object has no attribute 'g'".

if `self.out = inp @ self.w`: What is kept here is the product, and adding the bias makes another
tensor.

else: A copy holds equal numbers, and is another tensor.

help: Which tensor gets the next layer's gradient, and which one does backward read?
look: p self.out
at: `self.out = inp @ self.w`
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w
        return self.out + self.b

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
