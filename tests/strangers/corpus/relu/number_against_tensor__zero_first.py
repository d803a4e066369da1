# slip: torch.maximum gets the number 0 first
# source: network by hand
# general: runtime-error
import torch

zero = 0.0

def rectify(t):
    return torch.maximum(zero, t)  # WRONG

def relu(t):
    return rectify(t)
