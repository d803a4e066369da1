"""reversed-once

The second backward goes through no layer

The first one is right. From then on the layers are not asked any more, without any error, and `w1.g` stays
what it was for the first batch. That is how an iterator behaves: it gives its items once.

if `reversed(...)`: `reversed(…)` gives such an iterator. Kept on the model, it is used up by the first
backward.

help: What does `list(r)` give the second time, if `r = reversed([1, 2, 3])`?
look: p vars(self)
at: `self.from_the_end = reversed(_)`
"""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
        self.loss = Mse()
        self.from_the_end = reversed(self.layers)

    def __call__(self, x, targ):
        for layer in self.layers:
            x = layer(x)
        self.preds = x
        return self.loss(x, targ)

    def backward(self):
        self.loss.backward()
        for layer in self.from_the_end:
            layer.backward()
