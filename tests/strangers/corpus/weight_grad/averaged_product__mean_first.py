# slip: the product is taken with rows that are divided by their number
# source: course follow-along
# named: averaged-in-the-product
# general: scaled
# today: general
import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("nk,nu->ku", inp, g)


def weight_grad_matmul(inp, g):
    share = g / g.shape[0]  # WRONG
    return inp.mT @ share
