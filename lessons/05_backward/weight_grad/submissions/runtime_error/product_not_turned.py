"""product-not-turned

inp @ g, without turning either

A matrix product puts the last axis of the left next to the first of the right: i next to n, 3 next
to 2 in the worked example, and that is the error. n is the index that has to vanish, so both n's
have to meet in the middle. With as many rows as inputs it runs, and gives something else.

help: How do you get the n of `inp` to its end?
look: p inp.shape, g.shape
at: return in weight_grad_matmul
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->io", inp, g)


def weight_grad_matmul(inp, g):
    return inp @ g
