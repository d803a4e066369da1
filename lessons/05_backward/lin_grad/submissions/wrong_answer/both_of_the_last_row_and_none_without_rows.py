"""both-of-the-last-row-and-none-without-rows

w.g and b.g are made of the last row alone, and with no rows they are never set

A batch of many rows leaves what its last row alone would leave, and with one row nothing shows.
Every weight and every bias is used in every row, so what the rows say about it has to be added up.
Without any rows there are no gradients at all.

if `for _ in _: ...`: In a loop over the rows, `=` replaces what the rows before have left there.

help: After a call with two rows, what part does the first one have in w.g?
look: p inp.shape[0], w.shape
at: none
"""

import torch


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    for row, g in zip(inp, out.g):
        w.g = torch.outer(row, g)
        b.g = g
