# slip: the result is squeezed
# source: course follow-along
# named: axis-of-one-dropped
# general: wrong-shape
import torch

def lin(x, w, b):
    out = torch.mm(x, w).add(b)
    return torch.squeeze(out)  # WRONG
