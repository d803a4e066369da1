"""unknown-result-letter

The result names an axis that no input has

One letter after the arrow does not occur before it. einsum cannot know how long such an axis should be, so it raises a RuntimeError for every input, whatever the sizes. Usually
a letter was renamed in one place and not in the other.

help: Go through the letters after your arrow one by one: in which input does each of them appear?
look: p a.shape, b.shape
at: return in matmul_einsum
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->il", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
