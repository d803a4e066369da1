# slip: the outer product of each row replaces that of the row before
# source: network by hand
# named: weights-of-the-last-row
import torch


def lin_grad(x, y, weight, bias):
    x.g = y.g.mm(weight.t())
    grad = torch.zeros_like(weight)
    for xi, gi in zip(x, y.g):
        grad = xi.outer(gi)  # WRONG
    weight.g = grad
    bias.g = y.g.sum(0)
