# slip: torch.max with a number
# source: reported
# general: runtime-error
import torch


def relu(x):
    return torch.max(0, x)  # WRONG
