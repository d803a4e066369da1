"""The einsum gives the weights' gradient transposed.

task: dense_classes
set: sixth
"""

import torch

class Dense:
    def __init__(self, weight):
        self.weight = weight

    def forward(self, x):
        self.x = x
        return torch.einsum('bi,io->bo', x, self.weight)

    def backward(self, dout):
        self.dweight = torch.einsum('bi,bo->oi', self.x, dout)  # WRONG
        return torch.einsum('bo,io->bi', dout, self.weight)

class ReLU:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask

class HalfSquares:
    def forward(self, pred, y):
        self.diff = pred - y
        return (self.diff ** 2).sum() / 2 / len(y)

    def backward(self):
        return self.diff / len(self.diff)

def grads(x, y, w1, w2, w3):
    dense = [Dense(w1), Dense(w2), Dense(w3)]
    layers = [dense[0], ReLU(), dense[1], ReLU(), dense[2]]
    for layer in layers:
        x = layer.forward(x)
    criterion = HalfSquares()
    criterion.forward(x, y)
    d = criterion.backward()
    for layer in layers[::-1]:
        d = layer.backward(d)
    return dense[0].dweight, dense[1].dweight, dense[2].dweight
