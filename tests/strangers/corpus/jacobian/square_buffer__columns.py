# slip: the buffer is n by n, and columns are filled
# source: forum thread
# named: square-table-on-its-side
import torch


def jacobian(f, x, h=1e-6):
    n = x.shape[0]
    jac = torch.zeros(n, n, dtype=torch.float64)  # WRONG
    for j in range(n):
        plus = x.clone()
        plus[j] += h
        minus = x.clone()
        minus[j] -= h
        jac[:, j] = (f(plus) - f(minus)) / (2 * h)  # WRONG
    return jac
