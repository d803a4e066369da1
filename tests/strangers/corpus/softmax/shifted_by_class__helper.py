# slip: the maximum of every class is subtracted, not that of every row
# source: network by hand
# named: maxima-of-the-columns
import torch


def stable(scores):
    return scores - torch.max(scores, 0)[0]  # WRONG


def softmax(x):
    powers = stable(x).exp()
    sums = torch.einsum("ij->i", powers)
    return powers / sums.unsqueeze(1)
