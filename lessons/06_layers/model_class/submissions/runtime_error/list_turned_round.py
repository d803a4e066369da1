"""list-turned-round

backward leaves the list the wrong way round

`self.layers.reverse()` turns the list itself. The first backward is right; the second batch then enters the network at
its end, and the sizes do not meet. A third one would go the right way again.

help: Which layer is `self.layers[0]` after your `backward`?
look: p [type(layer).__name__ for layer in self.layers], self.layers[0].w.shape
at: entry in Model.backward
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
