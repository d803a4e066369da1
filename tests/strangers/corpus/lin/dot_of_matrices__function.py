# slip: torch.dot for a matrix product
# source: network by hand
# general: runtime-error
import torch

def lin(X, W, B):
    return torch.dot(X, W) + B  # WRONG
