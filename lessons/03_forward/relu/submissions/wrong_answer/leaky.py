"""leaky

Negative numbers shrink but do not vanish

Below zero you keep a small slope: -2 becomes -0.02. That is a real thing, called leaky ReLU, and
networks train well with it. But it is a different function. Here negative numbers become exactly 0,
and gradients later count on it.

help: Which number in your function makes the tail, and what should it be?
look: p x[x < 0] * 0.01
at: return
"""

import torch


def relu(x):
    return torch.where(x > 0, x, 0.01 * x)
