# slip: maximum of the whole table, sum along the batch axis
# source: network by hand
# named: one-maximum-and-sums-of-columns, sums-of-columns
import torch


def softmax(z):
    t = torch.exp(z - torch.max(z))
    return t / torch.sum(t, dim=0)  # WRONG
