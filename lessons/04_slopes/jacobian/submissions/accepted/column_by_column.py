"""Takes numeric_grad for each output alone and stacks the gradients as columns."""

import torch
from numeric_grad import numeric_grad


def jacobian(func, point, step=1e-6):
    outputs = len(func(point))
    return torch.stack([numeric_grad(lambda v, c=c: func(v)[c], point, step) for c in range(outputs)], dim=1)
