# slip: what is negative is multiplied by 0.0001
# source: reported
# general: partial
import torch


def relu(x):
    return torch.where(x < 0, 1e-4 * x, x)  # WRONG
