# slip: any() in a conditional expression
# source: forum thread
# named: one-is-enough
import torch

def relu(a):
    result = a if torch.any(a > 0) else torch.zeros_like(a)  # WRONG
    return result
