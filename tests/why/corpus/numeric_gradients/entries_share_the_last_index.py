"""The functions of a list all read the last index of their comprehension.

task: sigmoid_jacobian
set: eighth
"""

import torch
def jacobian(w, x, eps):
    units = [lambda v: torch.sigmoid(w[k] @ v) for k in range(len(w))]  # WRONG
    steps = eps * torch.eye(len(x))
    rows = []
    for unit in units:
        rows.append(torch.stack([(unit(x + s) - unit(x - s)) / (2 * eps) for s in steps]))
    return torch.stack(rows)
