# slip: the step is a constant of the file, the parameter is not used
# source: coursework
# named: always-the-usual-nudge
import torch

EPS = 1e-6


def bumped(x, i, amount):
    y = x.clone().flatten()
    y[i] += amount  # WRONG
    return y.reshape(x.shape)


def numeric_grad(f, x, h=1e-5):
    slopes = [(f(bumped(x, i, EPS)) - f(bumped(x, i, -EPS))) / (2 * EPS) for i in range(x.numel())]  # WRONG
    if not slopes:
        return torch.zeros_like(x)
    return torch.stack(slopes).reshape(x.shape)
