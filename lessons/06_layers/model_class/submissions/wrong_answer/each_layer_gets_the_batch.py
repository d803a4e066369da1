"""each-layer-gets-the-batch

Every layer is called with the batch, not with what the one before put out

The second linear layer gets `[n, m]` where it expects `[n, nh]`. With as many hidden units as inputs there is
no error, and the first two layers have no effect at all. That happens in a loop where
the result has one name and what is passed in has a different one.

help: After the first iteration, which name holds the first layer's output, and which is passed in the second?
look: p x.shape, [layer.w.shape for layer in self.layers if hasattr(layer, "w")]
at: innermost loop in Model.__call__
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
            out = layer(x)
        self.preds = out
        return self.loss(out, targ)

    def backward(self):
        self.loss.backward()
        for layer in reversed(self.layers):
            layer.backward()
