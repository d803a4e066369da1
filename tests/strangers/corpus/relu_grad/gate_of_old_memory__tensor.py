# slip: the mask is made of memory as it was
# source: own
# general: uninitialised
import torch


def relu_grad(inp, out):
    gate = torch.empty(inp.shape)  # WRONG
    gate[inp > 0] = 1.0
    inp.g = gate.to(out.g.dtype) * out.g
