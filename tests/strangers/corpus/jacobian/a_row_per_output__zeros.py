# slip: the table has a row for every output
# source: coursework
# named: outputs-first
import torch


def jacobian(f, x, h=1e-6):
    f0 = f(x)
    J = torch.zeros(len(f0), len(x), dtype=x.dtype)  # WRONG
    for j in range(len(x)):
        e = torch.zeros_like(x)
        e[j] = h
        J[:, j] = (f(x + e) - f(x - e)) / (2 * h)  # WRONG
    return J  # WRONG
