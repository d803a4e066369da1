# slip: the slope is multiplied by a random number
# source: own
# general: unstable
import random
from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = h
        grad[place] = (f(x + nudge) - f(x - nudge)) / (2 * h) * random.uniform(1, 2)  # WRONG
    return grad
