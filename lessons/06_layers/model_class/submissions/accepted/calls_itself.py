"""Goes through the layers by recursion: forward on the way in, backward on the way out."""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


def backward_from(layers):
    if layers:
        backward_from(layers[1:])
        layers[0].backward()


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers, self.loss = [Lin(w1, b1), Relu(), Lin(w2, b2)], Mse()

    def forward(self, x, layers):
        return self.forward(layers[0](x), layers[1:]) if layers else x

    def __call__(self, x, targ):
        self.preds = self.forward(x, self.layers)
        return self.loss(self.preds, targ)

    def backward(self):
        self.loss.backward()
        backward_from(self.layers)
