# slip: a step function
# source: network by hand
# named: mask-instead-of-numbers
import torch

def relu(x):
    ones = torch.ones_like(x)  # WRONG
    ones[x <= 0] = 0
    return ones  # WRONG
