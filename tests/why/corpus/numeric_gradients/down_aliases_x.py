"""down is a second name of x, so the step changes x itself.

task: sigmoid_jacobian
set: fifth
known: likely
"""


import torch

def layer(w, x):
    return 1 / (1 + (-(w @ x)).exp())

def jacobian(w, x, eps):
    rows, cols = w.shape
    J = torch.zeros(rows, cols)
    for j in range(cols):
        up = x.clone()
        up[j] += eps
        down = x  # WRONG
        down[j] -= eps  # WRONG
        slope = (layer(w, up) - layer(w, down)) / (2 * eps)
        for i in range(rows):
            J[i, j] = slope[i]
    return J
