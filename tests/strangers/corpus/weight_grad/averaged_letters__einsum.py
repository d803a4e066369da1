# slip: the letters version is divided by the number of rows
# source: course follow-along
# named: averaged-in-the-einsum
# general: scaled
import torch


def weight_grad_einsum(inp, g):
    total = torch.einsum("ra,rb->ab", inp, g)
    return total / len(inp)  # WRONG


def weight_grad_matmul(inp, g):
    return inp.t() @ g
