# slip: all() in the if, as an error message suggests
# source: forum thread
# named: all-or-none
import torch

def relu(x):
    if torch.all(x > 0):  # WRONG
        return x
    else:
        return torch.zeros(x.shape, dtype=x.dtype)  # WRONG
