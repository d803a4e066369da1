"""forward-order-on-the-way-back

The way back starts at the front

The loss has set the gradient of the guesses, and then a layer is asked whose output has none yet: "'Tensor'
object has no attribute 'g'". It would get it from the layer after it, which has not run. If the tensor kept
an old `.g` from an earlier pass, there would not even be an error, only gradients that are a batch late.

help: Which layer is the first that has everything it needs, once the loss is done?
look: p [hasattr(layer.out, "g") for layer in self.layers]
at: `for _a in self.layers: _a.backward()`
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
        self.loss.backward()
        for layer in self.layers:
            layer.backward()
