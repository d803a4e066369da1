# slip: torch.max gets a number first
# source: reported
# general: runtime-error
import torch

def hinge_curve(x, slope, knee, weight, base):
    heights = torch.max(0, slope * (x[:, None] - knee[None, :]))  # WRONG
    return base + torch.sum(weight * heights, dim=-1)
