"""layers-made-at-every-call

Other layers that are put into the list are not used

With the three layers of the start all is right. But somebody who puts five layers into `model.layers` finds
three of them in it after the call: the list was made again. What should stay is made once, when the model is
made.

help: In which method do you make something that should stay?
look: p len(self.layers)
at: none
"""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.weights = w1, b1, w2, b2
        self.loss = Mse()

    def __call__(self, x, targ):
        w1, b1, w2, b2 = self.weights
        self.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
        for layer in self.layers:
            x = layer(x)
        self.preds = x
        return self.loss(x, targ)

    def backward(self):
        self.loss.backward()
        for layer in reversed(self.layers):
            layer.backward()
