"""loss-overwritten-by-its-value

model.loss is a tensor after the call

Then `self.loss.backward()` on the way back is autograd's, and that says "element 0 of tensors does not
require grad". On a second batch the tensor would be called, and cannot be. The number has taken the place of
the object that computed it.

help: How many different things are called `self.loss` in the course of your `__call__`?
look: p type(self.loss)
at: `self.loss = self.loss(...)`
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
        self.loss = self.loss(x, targ)
        return self.loss

    def backward(self):
        self.loss.backward()
        for layer in reversed(self.layers):
            layer.backward()
