# slip: the gate is open at 0
# source: forum thread
# named: open-at-zero
import torch


def relu_grad(inp, out):
    dx = torch.ones_like(inp)
    dx[inp < 0] = 0  # WRONG
    inp.g = out.g * dx
