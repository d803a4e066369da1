# slip: the gate is open at 0
# source: coursework
# named: open-at-zero
import torch


def relu_grad(x, y):
    x.g = torch.where(x >= 0, y.g, torch.zeros_like(y.g))  # WRONG
