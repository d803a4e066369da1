# slip: torch.maximum gets a number
# source: coursework
# general: runtime-error
import torch

def hinge_curve(x, slope, knee, weight, base):
    pre = slope * (x.unsqueeze(1) - knee)
    act = torch.maximum(pre, 0.0)  # WRONG
    return (act * weight).sum(dim=1) + base
