"""The logarithm is taken after the mask has set all other entries to 0.

task: cross_entropy_by_label
set: seventh
"""

import torch

def one_hot(y, classes):
    table = torch.zeros(len(y), classes)
    for row, label in enumerate(y):
        table[row, label] = 1.0
    return table

def probabilities(z):
    e = torch.exp(z)
    return e / e.sum(1, keepdim=True)

def cross_entropy(z, y):
    target = one_hot(y, z.shape[1])
    p = probabilities(z)
    logs = (target * p).log()  # WRONG
    per_row = logs.sum(1)
    return -per_row.mean()
