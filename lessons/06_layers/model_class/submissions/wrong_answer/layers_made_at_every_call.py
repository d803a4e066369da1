"""layers-made-at-every-call

Every call makes new layers

The model forgets its list at each call and makes it again. With these three layers nothing is lost,
since a call starts from scratch anyway. But anyone who put other layers into `model.layers` finds
them replaced.

help: In which method do you make something that should stay?
look: p len(self.layers)
at: entry in Model.__call__
"""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.weights = w1, b1, w2, b2
        self.loss = Mse()

    def __call__(self, x, targ):
        w1, b1, w2, b2 = self.weights
        self.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
        for layer in self.layers:
            x = layer(x)
        self.preds = x
        return self.loss(x, targ)

    def backward(self):
        self.loss.backward()
        for layer in reversed(self.layers):
            layer.backward()
