"""last-layer-nowhere-in-the-list

The last linear layer is not in model.layers, and does not go back

The call goes through it, so the loss is right. The way back walks along the list, from the loss
straight to the rectifier, whose output has no gradient yet, since the last layer would have set it:
"'Tensor' object has no attribute 'g'".

help: Which layers are in your list, and which of them does the loss's gradient meet first?
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
        for layer in reversed(self.layers):
            layer.backward()
