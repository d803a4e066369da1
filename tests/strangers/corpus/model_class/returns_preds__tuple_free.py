# slip: the model returns its guesses, and the loss is only computed
# source: network by hand
# named: returns-the-guesses
from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
        self.loss = Mse()

    def __call__(self, x, targ):
        out = x
        for layer in self.layers:
            out = layer(out)
        self.preds = out
        self.loss(out, targ)
        return out  # WRONG

    def backward(self):
        self.loss.backward()
        [layer.backward() for layer in self.layers[::-1]]
