"""last-layer-outside-the-list

The last linear layer is not in model.layers

Loss and gradients are right, since call and backward both know about the extra layer. But
`model.layers` is the list of *all* layers, in order: whoever counts them, or puts another list in
their place, would find one layer that the list says nothing about.

help: What are the kinds of the layers in your list, and how many should there be?
look: p self.layers
at: `self.layers = _`
"""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b1), Relu()]
        self.out = Lin(w2, b2)
        self.loss = Mse()

    def __call__(self, x, targ):
        for layer in self.layers:
            x = layer(x)
        self.preds = self.out(x)
        return self.loss(self.preds, targ)

    def backward(self):
        self.loss.backward()
        self.out.backward()
        for layer in reversed(self.layers):
            layer.backward()
