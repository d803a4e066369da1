"""no-shared-letter

Row totals are multiplied by column totals

The second axis of `a` and the first of `b` are not walked along in step, as happens when they have
different letters: each is summed on its own, and then every row total of `a` is multiplied by every
column total of `b`. In the example by hand that is 6·7 = 42 where 17 belongs. The shape is right,
and no sizes are ever compared.

help: Which two axes must always be at the same place when two numbers are multiplied?
look: p a[0], b[:, 0]
at: return in matmul_einsum
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ij,kl->il", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
