"""layers-made-again-for-backward

The layers that go back are not those that went forward

"'Lin' object has no attribute 'out'": a layer is asked for its backward that has never been called. It may
have the same weights; what a layer remembers is on that object alone. This happens where layers are made a
second time, for instance by a function that makes the list.

help: How many layer objects exist by the end of your `backward`, and how many were called?
look: p vars(self)
at: none
"""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.weights = w1, b1, w2, b2
        self.layers = self.make()
        self.loss = Mse()

    def make(self):
        w1, b1, w2, b2 = self.weights
        return [Lin(w1, b1), Relu(), Lin(w2, b2)]

    def __call__(self, x, targ):
        for layer in self.layers:
            x = layer(x)
        self.preds = x
        return self.loss(x, targ)

    def backward(self):
        self.loss.backward()
        for layer in reversed(self.make()):
            layer.backward()
