# slip: a shut gate lets 0.0001 of the gradient through
# source: own
# general: partial
import torch


def relu_grad(inp, out):
    gate = torch.where(inp > 0, 1.0, 1e-4)  # WRONG
    inp.g = gate.to(out.g.dtype) * out.g
