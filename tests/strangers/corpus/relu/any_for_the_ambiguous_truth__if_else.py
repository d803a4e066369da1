# slip: any() in the if, as an error message suggests
# source: forum thread
# named: one-is-enough
import torch

def relu(x):
    if (x > 0).any():  # WRONG
        return x  # WRONG
    return torch.zeros_like(x)
