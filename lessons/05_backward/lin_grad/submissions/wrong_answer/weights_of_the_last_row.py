"""weights-of-the-last-row

w.g is made of the last row alone

A batch of many rows leaves what its last row alone would leave, and with one row nothing shows.
Every weight is used in every row, so what the rows say about it has to be added up.

if `for _ in _: ...`: In a loop over the rows, `=` replaces what the rows before have left there.

help: After a call with two rows, what part does the first one have in w.g?
look: p inp.shape[0], w.shape
at: `w.g = torch.outer(_, _)`
"""

import torch


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = torch.zeros_like(w)
    b.g = out.g.sum(0)
    for row, g in zip(inp, out.g):
        w.g = torch.outer(row, g)
