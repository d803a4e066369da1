# slip: a leak of a hundredth
# source: network by hand
# named: leaky
import torch

def relu(x):
    return torch.max(x, x * 0.01)  # WRONG
