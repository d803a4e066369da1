# slip: the layer ends in a rectifier
# source: coursework
# named: rectified-as-well
import torch

def lin(x, w, b):
    h = torch.addmm(b, x, w)
    return torch.relu(h)  # WRONG
