"""Folds the list from either end, and counts while the sizes are folded, too."""

from functools import reduce

import torch


def chain_jacobians(tables):
    return reduce(torch.matmul, tables)


def vjp(tables, slopes):
    return reduce(lambda g, table: table.mv(g), reversed(tables), slopes)


def mults(sizes, order):
    if len(sizes) < 3:
        return 0
    if order == "front":
        return sizes[0] * sizes[1] * sizes[2] + mults([sizes[0], *sizes[2:]], order)
    return sizes[-3] * sizes[-2] * sizes[-1] + mults([*sizes[:-2], sizes[-1]], order)
