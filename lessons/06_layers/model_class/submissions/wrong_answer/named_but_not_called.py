"""named-but-not-called

The layers' backward methods are named, and never run

`layer.backward` without brackets is an expression whose value is the method. Python evaluates it, and does nothing with
it. No error, no gradient.

help: What makes Python run a method, and not only look it up?
look: p self.layers[-1].backward
at: innermost loop in Model.backward
"""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
        self.loss = Mse()

    def __call__(self, x, targ):
        for layer in self.layers:
            x = layer(x)
        self.preds = x
        return self.loss(x, targ)

    def backward(self):
        self.loss.backward()
        for layer in reversed(self.layers):
            layer.backward
