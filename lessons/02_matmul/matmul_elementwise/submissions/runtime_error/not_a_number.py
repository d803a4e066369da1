"""not-a-number

What is written into the result is not a number

Every input with rows ends in a TypeError, whatever the sizes are; without rows nothing is written,
and the empty result is right. Something of the wrong kind is passed or assigned.

if `_ = _.sum` or `_ = torch.sum`: `.sum` without brackets is the method itself. It adds nothing up
until it is called: `.sum()`.

help: What is the type of the thing that you assign?
look: p type(a.sum), type(a.sum())
at: none
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = (a[i] * b[:, j]).sum
    return c
