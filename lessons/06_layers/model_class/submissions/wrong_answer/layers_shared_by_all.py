"""layers-shared-by-all

A second model replaces the first one's layers

When another model is made, the first one continues with the other's weights: its loss is the other's loss.
What is kept on the class (`Model.layers`) or in a variable of the file is there once for all models.

help: What does each model have for itself, and under which name does it know itself?
look: p vars(self).keys()
at: `Model.layers = _`
"""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        Model.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
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
