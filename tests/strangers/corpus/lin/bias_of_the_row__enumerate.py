# slip: the bias is taken by the number of the row
# source: network by hand
# named: bias-by-row-number
import torch


def lin(x, w, b):
    rows = [row @ w + b[i] for i, row in enumerate(x)]  # WRONG
    return torch.stack(rows) if rows else x.new_zeros(0, w.shape[1])
