"""The helper leaves the first pair out of the product.

task: linear_layer_from_matmul
set: eighth
known: unsure
"""

import torch

def dot(u, v):
    total = 0.
    for p, q in zip(u[1:], v[1:]):  # WRONG
        total = total + p * q
    return total

def layer(x, w, b):
    rows = []
    for row in x:
        rows.append(torch.stack([dot(row, col) for col in w.T]))
    return torch.stack(rows) + b
