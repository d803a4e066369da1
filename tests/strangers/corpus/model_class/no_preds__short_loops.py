# slip: the guesses go to the loss and are not kept
# source: course follow-along
# named: guesses-not-kept
from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model():
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
        self.loss = Mse()

    def __call__(self, x, targ):
        for l in self.layers: x = l(x)
        return self.loss(x, targ)  # WRONG

    def backward(self):
        self.loss.backward()
        for l in reversed(self.layers): l.backward()
