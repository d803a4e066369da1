# slip: the slope comes back instead of the function
# source: network by hand
# named: mask-instead-of-numbers
import torch

def relu(x):
    return torch.where(x > 0, 1.0, 0.0).to(x.dtype)  # WRONG
