# slip: the biases are added
# source: coursework
# named: biases-added
# general: runtime-error
import torch

def collapse_linear(w1, b1, w2, b2):
    return w1 @ w2, torch.add(b1, b2)  # WRONG
