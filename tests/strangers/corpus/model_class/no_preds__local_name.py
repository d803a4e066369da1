# slip: the guesses go to the loss and are not kept
# source: course follow-along
# named: guesses-not-kept
from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        first, second = Lin(w1, b1), Lin(w2, b2)
        self.layers = [first, Relu(), second]
        self.loss = Mse()

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

    def __call__(self, x, targ):
        preds = self.forward(x)  # WRONG
        return self.loss(preds, targ)

    def backward(self):
        for part in [self.loss] + self.layers[::-1]:
            part.backward()
