"""layers-never-asked

The loss goes back, and no layer does

The guesses have their gradient; weights, biases and the batch have none, and there was no error. The layers'
`backward` methods have not run.

if `_.backward`: A method without parentheses is looked up and not run: Python evaluates it, and does nothing
with it.

help: What makes Python run a method, and not only look it up?
look: p self.layers[-1].backward
at: innermost loop in Model.backward
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
        for layer in reversed(self.layers):
            layer.backward
