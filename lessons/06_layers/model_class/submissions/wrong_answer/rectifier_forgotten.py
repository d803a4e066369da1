"""rectifier-forgotten

Two linear layers in a row, and nothing between them

Without the rectifier the network is one straight line, however many weights it has. The forward pass is
consistent with the way back, so checking the gradients against the loss would not find it.

help: How many layers does the brief name, and how many are in your list?
look: p [type(layer).__name__ for layer in self.layers]
at: `self.layers = _`
"""

from lin_class import Lin
from mse_class import Mse


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b1), Lin(w2, b2)]
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
