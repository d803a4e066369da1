"""three-layers-by-name

Exactly three layers are called, whatever is in the list

For this network that is right. With five layers in `self.layers`, the list is not looked at, and the old
three are used, forward and back. A loop over the list does not need to know how many there are.

help: If two more layers are put into the list, how many of your lines have to change?
look: p len(self.layers)
at: none
"""

from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    def __init__(self, w1, b1, w2, b2):
        self.lin1, self.relu, self.lin2 = Lin(w1, b1), Relu(), Lin(w2, b2)
        self.layers = [self.lin1, self.relu, self.lin2]
        self.loss = Mse()

    def __call__(self, x, targ):
        self.preds = self.lin2(self.relu(self.lin1(x)))
        return self.loss(self.preds, targ)

    def backward(self):
        self.loss.backward()
        self.lin2.backward()
        self.relu.backward()
        self.lin1.backward()
