"""weights-exchanged

The second layer's weights come first

`x` is `[n, m]`, and it meets the weights `[nh, 1]` first: the sizes do not fit. By their names the four
arguments come in the order of the layers.

help: Which of the two weight matrices has as many rows as `x` has columns?
look: p [layer.w.shape for layer in self.layers if hasattr(layer, "w")], x.shape
at: `self.layers = _`
"""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w2, b2), Relu(), Lin(w1, b1)]
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
