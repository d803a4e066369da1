# slip: the base is added before the sum
# source: own
# named: base-once-per-hinge
import torch

def hinge_curve(x, slope, knee, weight, base):
    rows = x.view(-1, 1)
    part = torch.clamp(slope * (rows - knee), min=0) * weight + base  # WRONG
    return part.sum(-1)
