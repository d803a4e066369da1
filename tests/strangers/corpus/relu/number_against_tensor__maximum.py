# slip: torch.maximum gets a number
# source: coursework
# general: runtime-error
import torch

def relu(Z):
    A = torch.maximum(Z, 0)  # WRONG
    return A
