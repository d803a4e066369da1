# slip: the knee is subtracted after the slope, by outer
# source: network by hand
# named: knee-as-an-offset
import torch

def hinge_curve(x, slope, knee, weight, base):
    lines = torch.outer(x, slope)
    lines = lines - knee  # WRONG
    lines = torch.where(lines > 0, lines, torch.zeros_like(lines))
    return base + (lines * weight).sum(dim=1)
