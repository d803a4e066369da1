# slip: the comparison is the wrong way round, and 0 is shut
# source: coursework
# named: gates-reversed-shut-at-zero
import torch


def relu_grad(inp, out):
    inp.g = torch.mul((inp < 0).to(out.g.dtype), out.g)  # WRONG
