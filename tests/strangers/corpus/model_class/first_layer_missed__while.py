# slip: the countdown over the layers ends before layer 0
# source: coursework
# named: first-layer-left-out
from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = []
        self.layers.append(Lin(w1, b1))
        self.layers.append(Relu())
        self.layers.append(Lin(w2, b2))
        self.loss = Mse()

    def __call__(self, batch, labels):
        self.preds = batch
        for layer in self.layers:
            self.preds = layer(self.preds)
        return self.loss(self.preds, labels)

    def backward(self):
        self.loss.backward()
        place = len(self.layers) - 1
        while place > 0:  # WRONG
            self.layers[place].backward()
            place -= 1
