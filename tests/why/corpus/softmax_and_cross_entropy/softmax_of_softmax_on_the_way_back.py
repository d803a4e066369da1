"""The softmax is taken of probabilities on the way back.

task: cross_entropy_gradient
set: eighth
"""

import torch

def softmax(t):
    e = t.exp()
    return e / e.sum(1, keepdim=True)

def ce_grad(x, y):
    probs = softmax(x)
    slope = softmax(probs)  # WRONG
    for row, label in enumerate(y):
        slope[row, label] -= 1
    x.g = slope / len(y)
