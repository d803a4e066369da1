"""class-in-the-list

The class is in the list where an object should be

"Relu() takes no arguments": calling `Relu` with a batch tries to make a layer out of the batch. A layer has
to be made before it can be called, even one that needs nothing for it.

help: What is the difference between `Relu` and `Relu()`?
look: p self.layers
at: `self.layers = _`
"""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b1), Relu, Lin(w2, b2)]
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
