# slip: summed over the places
# source: forum thread
# named: summed-over-the-places
# general: wrong-shape
import torch

def hinge_curve(x, slope, knee, weight, base):
    d = x[:, None] - knee[None, :]
    h = torch.relu(slope[None, :] * d)
    return base + (weight[None, :] * h).sum(0)  # WRONG
