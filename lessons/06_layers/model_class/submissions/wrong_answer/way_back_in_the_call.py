"""way-back-in-the-call

The way back is walked during the call, and backward does nothing

After `model(x, targ)` all gradients are there already. For a training loop it makes no difference. But a call
that only wanted the loss, on held-out pictures for instance, replaces all gradients.

help: Which of the two methods should leave gradients behind?
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
        loss = self.loss(x, targ)
        self.go_back()
        return loss

    def go_back(self):
        self.loss.backward()
        for layer in reversed(self.layers):
            layer.backward()

    def backward(self):
        pass
