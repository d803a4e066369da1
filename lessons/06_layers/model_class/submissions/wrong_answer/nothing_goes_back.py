"""nothing-goes-back

Nothing has a gradient after backward

Not even the guesses have one, so the loss was not asked to go back either, and there was no error. `backward`
has two things to do: first the loss, then the layers from last to first.

help: Which four methods have to run on the way back?
look: p hasattr(self.preds, "g")
at: none
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
        pass
