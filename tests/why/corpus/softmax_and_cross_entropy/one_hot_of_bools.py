"""The one-hot table holds bools, which cannot be subtracted from the probabilities.

task: softmax_regression
set: final
"""


import torch

def one_hot(t, n_classes):
    classes = torch.arange(n_classes)
    return t[:, None] == classes[None, :]  # WRONG

def softmax(z):
    z = z - z.max(1, keepdim=True)[0]
    return z.exp() / z.exp().sum(1, keepdim=True)

def softmax_reg(x, y, w):
    n, c = x.shape[0], w.shape[1]
    probs = softmax(x @ w)
    target = one_hot(y, c)
    dz = (probs - target) / n
    w.g = x.T @ dz
    return probs
