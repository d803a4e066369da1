# slip: the buffer is n by n, and columns are filled
# source: forum thread
# named: square-table-on-its-side
import torch


def jacobian(f, x, h=1e-6):
    jac = x.new_zeros((len(x), len(x)))  # WRONG
    steps = h * torch.eye(len(x), dtype=x.dtype)
    for j, step in enumerate(steps):
        jac[:, j] = (f(x + step) - f(x - step)) / h / 2  # WRONG
    return jac
