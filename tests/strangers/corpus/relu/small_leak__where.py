# slip: what is negative becomes -0.001
# source: reported
# general: partial
import torch


def relu(x):
    return torch.where(x < 0, -1e-3, x)  # WRONG
