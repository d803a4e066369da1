"""fan_in is the number of outputs instead of the number of inputs.

task: kaiming_modules
set: sixth
"""

import math

class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out
    def forward(self):
        raise NotImplementedError
    def backward(self):
        self.bwd(self.out, *self.args)

class Lin(Module):
    # weight as in PyTorch: (outputs, inputs)
    def __init__(self, raw):
        fan_in = raw.shape[0]  # WRONG
        self.w = raw * math.sqrt(2 / fan_in)
    def forward(self, x):
        return x @ self.w.T
    def bwd(self, out, x):
        x.g = out.g @ self.w
        self.w.g = out.g.T @ x

class Relu(Module):
    def forward(self, x):
        return x.relu()
    def bwd(self, out, x):
        x.g = out.g * (out > 0)

class MSE(Module):
    def forward(self, pred, targ):
        return ((pred - targ) ** 2).mean()
    def bwd(self, out, pred, targ):
        pred.g = 2 * (pred - targ) / pred.numel()

class Model(Module):
    def __init__(self, *layers):
        self.layers = layers
        self.loss = MSE()
    def forward(self, x, targ):
        for layer in self.layers:
            x = layer(x)
        return self.loss(x, targ)
    def bwd(self, out, x, targ):
        self.loss.backward()
        for layer in reversed(self.layers):
            layer.backward()

def run(x, y, raw1, raw2):
    first, second = Lin(raw1), Lin(raw2)
    model = Model(first, Relu(), second)
    value = model(x, y)
    model.backward()
    return value, first.w.g, second.w.g
