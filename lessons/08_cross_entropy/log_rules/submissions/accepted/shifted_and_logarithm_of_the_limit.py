"""Subtracts the largest score first; and asks torch for the largest number of the dtype instead of trying."""

import math

import torch


def log_softmax_v2(x):
    x = x - x.max(dim=1, keepdim=True).values
    return x - torch.log(torch.exp(x).sum(1))[:, None]


def exp_ceiling(dtype):
    return math.ceil(math.log(torch.finfo(dtype).max))
