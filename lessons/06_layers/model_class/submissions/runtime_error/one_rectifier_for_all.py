"""one-rectifier-for-all

Two models share one rectifier

A `Relu` has no weights, but it has a memory: the second model's call overwrites what the first one's had
left. On the first one's way back the rectifier then looks at the second one's output, which has no gradient
yet. A `Relu` that is made once for the class, or for the file, is such a shared one. The same happens inside
one network if one rectifier is used in two places.

help: What does a `Relu` hold between its call and its backward?
look: p self.layers[1].inp is self.layers[0].out
at: none
"""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    relu = Relu()

    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b1), self.relu, Lin(w2, b2)]
        self.loss = Mse()

    def __call__(self, x, targ):
        for layer in self.layers:
            x = layer(x)
        self.preds = x
        return self.loss(x, targ)

    def backward(self):
        self.loss.backward()
        for layer in reversed(self.layers):
            layer.backward()
