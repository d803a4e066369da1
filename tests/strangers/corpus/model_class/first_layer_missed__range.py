# slip: the countdown over the layers ends before layer 0
# source: coursework
# named: first-layer-left-out
from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
        self.loss = Mse()

    def __call__(self, x, targ):
        for i in range(len(self.layers)):
            x = self.layers[i](x)
        self.preds = x
        return self.loss(self.preds, targ)

    def backward(self):
        self.loss.backward()
        for i in range(len(self.layers) - 1, 0, -1):  # WRONG
            self.layers[i].backward()
