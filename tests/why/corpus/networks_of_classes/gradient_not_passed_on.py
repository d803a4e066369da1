"""Every layer gets the loss's gradient instead of that of the layer after it.

task: tanh_classes
set: second
known: likely
"""


import torch
class Linear:
    def __init__(self, w):
        self.w = w
    def forward(self, x):
        self.x = x
        return x @ self.w
    def backward(self, g):
        self.w.g = self.x.T @ g
        return g @ self.w.T

class Tanh:
    def forward(self, x):
        self.y = torch.tanh(x)
        return self.y
    def backward(self, g):
        return g * (1 - self.y ** 2)

class Net:
    def __init__(self, w1, w2, w3):
        self.layers = [Linear(w1), Tanh(), Linear(w2), Tanh(), Linear(w3)]
    def forward(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x
    def backward(self, g):
        for layer in self.layers[::-1]:
            d = layer.backward(g)  # WRONG
        return d
