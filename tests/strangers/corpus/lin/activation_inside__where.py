# slip: the activation is part of the layer
# source: network by hand
# named: rectified-as-well
import torch

def lin(x, w, b):
    z = torch.matmul(x, w) + b
    return torch.where(z > 0, z, torch.zeros_like(z))  # WRONG
