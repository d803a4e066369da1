# slip: maximum of the whole table, sum along the batch axis
# source: network by hand
# named: sums-of-columns
# general: exception
import torch


def softmax(z):
    t = torch.exp(z - torch.max(z))
    return t / torch.sum(t, dim=0)  # WRONG
