"""The columns are stacked as rows.

task: sigmoid_jacobian
set: eighth
"""

import torch

def jacobian(w, x, eps):
    found = []
    for j, _ in enumerate(x):
        up, down = x.clone(), x.clone()
        up[j] += eps
        down[j] -= eps
        change = w.mv(up).sigmoid() - w.mv(down).sigmoid()
        found.append(change.div(2 * eps))
    return torch.stack(found)  # WRONG
