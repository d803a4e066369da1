# slip: the bias's own slope of 1 is multiplied in, and nothing is summed
# source: forum thread
# named: bias-not-summed
import torch


def lin_grad(inp, out, w, b):
    inp.g = out.g.matmul(w.T)
    w.g = torch.stack([torch.outer(r, g) for r, g in zip(inp, out.g)]).sum(0) if len(inp) else torch.zeros_like(w)
    b.g = torch.ones_like(b) * out.g  # WRONG
