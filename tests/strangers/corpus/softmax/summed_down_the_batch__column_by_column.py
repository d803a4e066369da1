# slip: the powers are summed along the batch axis
# source: forum thread
# named: sums-of-columns
import torch


def softmax(x):
    out = torch.zeros_like(x)
    for j in range(x.shape[1]):
        column = torch.exp(x[:, j])
        out[:, j] = column / column.sum()  # WRONG
    return out
