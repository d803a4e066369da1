"""loss-left-out

The loss's backward is not called, or is called too late

The last linear layer looks for the gradient of its output, and finds none: "'Tensor' object has no attribute 'g'". The
guesses get their gradient from the loss's `backward`, and that has not been called before the layers'.

help: Who holds the same tensor as the last layer's `out`, and sets a `.g` on it?
look: p self.loss.inp is self.layers[-1].out, hasattr(self.preds, "g")
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
        for layer in reversed(self.layers):
            layer.backward()
