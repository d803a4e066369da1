"""With +=, an index that occurs several times is added only once.

task: embedding_gradients
set: fifth
known: likely
"""


import torch

class Embedding:
    def __init__(self, weight):
        self.weight = weight

    def __call__(self, idx):
        self.idx = idx
        return self.weight[idx]

    def backward(self, grad):
        self.weight.g = torch.zeros_like(self.weight)
        self.weight.g[self.idx] += grad  # WRONG

class Linear:
    def __init__(self, weight):
        self.weight = weight

    def __call__(self, inp):
        self.inp = inp
        return inp @ self.weight

    def backward(self, grad):
        self.weight.g = self.inp.T @ grad
        return grad @ self.weight.T

class Model:
    def __init__(self, emb, w):
        self.emb = Embedding(emb)
        self.lin = Linear(w)

    def __call__(self, idx, y):
        self.diff = self.lin(self.emb(idx)) - y
        return self.diff.pow(2).mean()

    def backward(self):
        grad = 2 * self.diff / self.diff.numel()
        grad = self.lin.backward(grad)
        self.emb.backward(grad)

def embed_step(idx, y, emb, w):
    model = Model(emb, w)
    loss = model(idx, y)
    model.backward()
    return loss
