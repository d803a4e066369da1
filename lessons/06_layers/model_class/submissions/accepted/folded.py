"""Folds the layers with functools.reduce, goes back over a slice with step -1, and keeps the layers as a tuple."""

from functools import reduce

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = (Lin(w1, b1), Relu(), Lin(w2, b2))
        self.loss = Mse()

    def __call__(self, batch, labels):
        self.preds = reduce(lambda value, layer: layer(value), self.layers, batch)
        return self.loss(self.preds, labels)

    def backward(self):
        for part in (self.loss, *self.layers[::-1]):
            part.backward()
