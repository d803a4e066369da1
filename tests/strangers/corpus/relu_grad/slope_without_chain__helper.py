# slip: the rectifier's own slope is stored, without the slope of the loss
# source: network by hand
# named: mask-alone
import torch


def drelu(z):
    one, zero = torch.ones_like(z), torch.zeros_like(z)
    return torch.where(z > 0, one, zero)


def relu_grad(inp, out):
    inp.g = drelu(inp)  # WRONG
