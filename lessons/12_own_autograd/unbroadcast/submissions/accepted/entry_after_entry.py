"""Adds every entry of grad to the number that it came from."""

import itertools

import torch


def unbroadcast(grad, shape):
    total = torch.zeros(shape, dtype=grad.dtype)
    extra = grad.ndim - len(shape)
    for place in itertools.product(*map(range, grad.shape)):
        source = tuple(0 if size == 1 else index for index, size in zip(place[extra:], shape))
        total[source] += grad[place]
    return total
