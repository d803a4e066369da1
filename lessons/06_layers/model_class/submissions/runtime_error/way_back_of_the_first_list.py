"""way-back-of-the-first-list

Layers that are put into the list later go forward, and do not go back

With the layers that the model was made with everything is right. If another list is put into
`model.layers`, the call goes through it, and the way back goes through the old one, in which a
layer has never been called and so has no output to read a gradient from.

if `_[::-1]` or `list(reversed(_))`: This is a new list; what happens to `self.layers` afterwards
does not reach it.

help: Where does backward get its layers from, and when was that list made?
look: p self.layers
at: `self.back = _`
"""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
        self.back = self.layers[::-1]
        self.loss = Mse()

    def __call__(self, x, targ):
        for layer in self.layers:
            x = layer(x)
        self.preds = x
        return self.loss(x, targ)

    def backward(self):
        self.loss.backward()
        for layer in self.back:
            layer.backward()
