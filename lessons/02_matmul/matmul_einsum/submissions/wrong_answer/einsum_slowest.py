"""einsum-slowest

einsum is ranked slowest

einsum reads its string once per call, in compiled code: measured, a call of this size takes about 8
millionths of a second longer than `@`. Three loops in Python make several calls to torch for every
one of 204,800 products, and each of those calls costs about a millionth of a second or more. Your
order puts einsum behind them.

help: How many calls to torch does each program make, and how long would one string have to be to cost as much?
look: p names
at: return in predict_race
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "broadcast", "elementwise", "loops", "einsum"].index)
