"""list-turned-round

The first backward is right, and the second batch does not get through

The sizes no longer meet: after backward the layers are in the opposite order, and the batch enters the
network at its end. A third one would go the right way again.

if `_.reverse()`: `reverse()` turns the list itself; `reversed(…)` leaves it as it is.

help: Which layer is `self.layers[0]` after your `backward`?
look: p [type(layer).__name__ for layer in self.layers], self.layers[0].w.shape
at: `self.layers.reverse()`
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
        self.layers.reverse()
        for layer in self.layers:
            layer.backward()
