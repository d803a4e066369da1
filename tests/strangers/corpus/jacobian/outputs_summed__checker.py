# slip: the outputs are summed to one number before the slopes are taken
# source: reported
# named: slope-of-the-sum
import torch


def total(f, x):
    return f(x).sum()  # WRONG


def jacobian(f, x, h=1e-6):
    numerical = torch.zeros_like(x)
    for i in range(len(x)):
        x_plus, x_minus = x.clone(), x.clone()
        x_plus[i] += h
        x_minus[i] -= h
        numerical[i] = (total(f, x_plus) - total(f, x_minus)) / (2 * h)
    return numerical
