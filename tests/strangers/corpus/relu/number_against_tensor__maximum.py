# slip: torch.maximum gets a number
# source: coursework
# named: type-error-everywhere
# general: runtime-error
import torch

def relu(Z):
    A = torch.maximum(Z, 0)  # WRONG
    return A
