"""Each batch begins one row after the one before it.

task: softmax_regression_epoch
set: eighth
"""

import torch

def probabilities(z):
    e = (z - z.max(1, keepdim=True)[0]).exp()
    return e / e.sum(1, keepdim=True)

def epoch(x, y, w, b, lr, bs):
    for t in range(-(-len(x) // bs)):  # WRONG
        inputs, classes = x[t:t + bs], y[t:t + bs]  # WRONG
        d = probabilities(inputs @ w + b)
        d[torch.arange(len(classes)), classes] -= 1
        d = d / len(classes)
        w -= lr * inputs.T @ d
        b -= lr * d.sum(0)
    return [w, b]
