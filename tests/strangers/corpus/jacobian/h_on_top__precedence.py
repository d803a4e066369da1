# slip: the difference is halved and multiplied by h
# source: coursework
# named: brackets-left-out
import torch


def jacobian(f, x, h=1e-6):
    table = torch.zeros(len(x), len(f(x)), dtype=x.dtype)
    for i, e in enumerate(torch.eye(len(x), dtype=x.dtype)):
        table[i] = (f(x + h * e) - f(x - h * e)) / 2 * h  # WRONG
    return table
