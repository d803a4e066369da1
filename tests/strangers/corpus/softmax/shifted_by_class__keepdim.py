# slip: the maximum of every class is subtracted, not that of every row
# source: coursework
# named: maxima-of-the-columns
import torch


def softmax(Z):
    shift = Z.max(dim=0, keepdim=True)[0]  # WRONG
    e = torch.exp(Z - shift)  # WRONG
    return e / e.sum(dim=1, keepdim=True)
