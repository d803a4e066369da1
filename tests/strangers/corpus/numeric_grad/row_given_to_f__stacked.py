# slip: each row of a table is treated as the whole input of f
# source: coursework
# named: f-of-one-row
import torch


def numeric_grad(f, x, h=1e-5):
    if x.dim() > 1:
        if len(x) == 0:
            return torch.zeros_like(x)
        return torch.stack([numeric_grad(f, row, h) for row in x])  # WRONG
    units = torch.eye(max(x.numel(), 1), dtype=x.dtype) * h
    slopes = [(f(x + u.reshape(x.shape)) - f(x - u.reshape(x.shape))) / (2 * h) for u in units]
    return torch.stack(slopes).reshape(x.shape)
