"""batches-grow

Every batch starts at row 0

The batches grow: the second holds the rows of the first as well, and so on, until the last holds
all of them. The rows at the beginning count far more than the others.

help: Which rows should the second batch leave out?
look: p x[:bs].shape, x[bs:2 * bs].shape
at: `yield _`
"""

import torch


def batches(x, y, bs):
    for end in range(bs, len(x) + bs, bs):
        yield x[:end], y[:end]
