# slip: one axis is walked over by index
# source: network by hand
# named: vector-only
# general: runtime-error
import torch

def relu(x):
    values = [x[i] if x[i] > 0 else 0.0 for i in range(len(x))]  # WRONG
    return torch.tensor(values, dtype=x.dtype)
