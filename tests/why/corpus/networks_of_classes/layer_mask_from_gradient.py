"""The rectifier's mask tests the incoming gradient instead of the input.

task: module_classes
set: held out
known: likely
"""


class Layer:
    def __call__(self, x):
        self.inp = x
        self.out = self.forward(x)
        return self.out

class Linear(Layer):
    def __init__(self, w, b):
        self.w = w
        self.b = b
    def forward(self, x):
        return x @ self.w + self.b
    def backward(self, g):
        self.w.g = self.inp.t() @ g
        self.b.g = g.sum(0)
        return g @ self.w.t()

class ReLU(Layer):
    def forward(self, x):
        return x.clamp(min=0.)
    def backward(self, g):
        on = (g > 0).float()  # WRONG
        return on * g

class Model:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [Linear(w1, b1), ReLU(), Linear(w2, b2)]
    def __call__(self, x, y):
        for layer in self.layers:
            x = layer(x)
        self.err = x.squeeze(-1) - y
        return (self.err ** 2).mean()
    def backward(self):
        g = (2 * self.err / len(self.err))[:, None]
        for layer in reversed(self.layers):
            g = layer.backward(g)
        return g
