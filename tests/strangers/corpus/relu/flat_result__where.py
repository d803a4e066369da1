# slip: the tensor is flattened first and keeps that form
# source: own
# named: flattened
import torch


def relu(x):
    flat = x.reshape(-1)  # WRONG
    return torch.where(flat > 0, flat, torch.zeros_like(flat))
