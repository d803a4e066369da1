"""The slope of tanh is computed as 1 - y instead of 1 - y ** 2.

task: tanh_classes
set: second
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
        d = 1 - self.y  # WRONG
        return g * d

class Net:
    def __init__(self, w1, w2, w3):
        self.layers = [Linear(w1), Tanh(), Linear(w2), Tanh(), Linear(w3)]
    def forward(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x
    def backward(self, g):
        for layer in self.layers[::-1]:
            g = layer.backward(g)
        return g
