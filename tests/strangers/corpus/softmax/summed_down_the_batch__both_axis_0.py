# slip: maximum and sum are taken along the batch axis
# source: coursework
# named: maxima-and-sums-of-columns, sums-of-columns
import torch


def softmax(Z):
    top = torch.max(Z, dim=0, keepdim=True).values
    A = torch.exp(Z - top) / torch.sum(torch.exp(Z - top), dim=0, keepdim=True)  # WRONG
    return A
