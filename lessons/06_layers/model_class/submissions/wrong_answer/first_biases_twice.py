"""first-biases-twice

Both linear layers are made with the first layer's biases

The second layer has one unit and needs one bias, b2. With b1 it adds a number for every hidden
unit, and its single column is stretched to as many columns as b1 has numbers. No shape complains,
and the loss is about the first column. `b2` has no part in it and gets no gradient.

if `Lin(w2, b1)`: This layer's weights belong to b2.

help: What is the shape of the guesses, and what should it be?
look: p w2.shape, b1.shape, b2.shape
at: `self.layers = _`
"""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b1), Relu(), Lin(w2, b1)]
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
