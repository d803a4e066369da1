# slip: torch.zeros with a tensor for its sizes
# source: reported
# general: runtime-error
import torch


def relu(x):
    nothing = torch.zeros(x)  # WRONG
    return torch.maximum(x, nothing)
