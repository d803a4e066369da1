"""second-biases-twice

Both linear layers are made with the second layer's bias

The first layer adds one and the same number to all of its units: b2 has one number, and it is
stretched. Forward no shape complains. `b1` has no part in the loss and gets no gradient.

if `Lin(w1, b2)`: This layer's weights belong to b1.

help: How many biases does the first layer need, and how many numbers are in the ones it got?
look: p b1.shape, b2.shape
at: `self.layers = _`
"""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b2), Relu(), Lin(w2, b2)]
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
