"""Every function reads the row number of the last pass, when it is called.

task: sigmoid_jacobian
set: eighth
"""

import torch
def jacobian(w, x, eps):
    outputs = []
    for i in range(len(w)):
        outputs.append(lambda v: torch.sigmoid(w @ v)[i])  # WRONG
    result = torch.zeros(len(w), len(x))
    for row, f in enumerate(outputs):
        for j in range(len(x)):
            d = torch.zeros_like(x)
            d[j] = eps
            result[row, j] = (f(x + d) - f(x - d)) / (2 * eps)
    return result
