# slip: in the loop over the rows the weights' gradient is replaced, not added to
# source: coursework
# named: weights-of-the-last-row
import torch


def lin_grad(inp, out, w, b):
    w.g = torch.zeros(w.shape, dtype=w.dtype)
    for i in range(inp.shape[0]):
        w.g = inp[i].unsqueeze(1) * out.g[i].unsqueeze(0)  # WRONG
    inp.g = out.g @ w.t()
    b.g = out.g.sum(dim=0)
