# slip: the bias gradient is a product with a row of ones
# source: coursework
# named: bias-keeps-the-row-axis
import torch


def lin_grad(inp, out, w, b):
    row = torch.ones((1, inp.shape[0]), dtype=out.g.dtype)
    inp.g = out.g @ w.T
    w.g = inp.T @ out.g
    b.g = row @ out.g  # WRONG
