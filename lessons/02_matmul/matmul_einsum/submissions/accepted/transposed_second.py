"""Turns b around first and names its axes accordingly; the products are added up by a second einsum; the race is sorted slowest first and turned."""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,jk->ikj", a, b.T)


def matmul_einsum(a, b):
    return torch.einsum("ikj->ij", einsum_products(a, b))


def predict_race(names):
    slow_to_fast = "loops elementwise broadcast einsum matmul"
    ranked = sorted(names, key=slow_to_fast.find)
    ranked.reverse()
    return ranked
