# slip: the sum begins with what was in memory
# source: own
# general: uninitialised, not-finite
import torch


def hinge_curve(x, slope, knee, weight, base):
    y = torch.empty_like(x)  # WRONG
    for s, k, w in zip(slope, knee, weight):
        y = y + w * (s * (x - k)).clamp(min=0)
    return y + base
