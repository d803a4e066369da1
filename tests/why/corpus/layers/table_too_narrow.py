"""The table has as many columns as the input instead of the weights.

task: linear_layer_in_loops
set: eighth
known: likely
"""

import torch
def lin(x, w, b):
    n, inner = x.shape
    table = torch.zeros(n, inner)  # WRONG
    for i in range(n):
        for j in range(w.shape[1]):
            s = 0.
            for k in range(inner):
                s = s + x[i, k] * w[k, j]
            table[i, j] = s
    return table + b
