# slip: one axis is walked over, number by number
# source: network by hand
# named: vector-only
# general: runtime-error
import torch

def relu(x):
    out = []
    for v in x:
        if v > 0:  # WRONG
            out.append(v.item())
        else:
            out.append(0.0)
    return torch.tensor(out, dtype=x.dtype)
