"""One visible loop over all triples from itertools, in the order a generator gives; the sizes are
compared first."""

import itertools

import torch


def matmul_loops(a, b):
    (n, inner), (inner_b, p) = a.shape, b.shape
    if inner != inner_b:
        raise ValueError("inner sizes differ")
    c = a.new_zeros(n, p)
    for i, j, k in itertools.product(range(n), range(p), range(inner)):
        c[i, j] = c[i, j] + torch.mul(a[i, k], b[k, j])
    return c
