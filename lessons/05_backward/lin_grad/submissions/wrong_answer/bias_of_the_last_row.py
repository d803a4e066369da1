"""bias-of-the-last-row

b.g is the slope of the last row alone

A batch of many rows leaves what its last row alone would leave, and with one row nothing shows.
Every bias is used in every row, so what the rows say about it has to be added up.

if `for _ in _: ...`: In a loop over the rows, `=` replaces what the rows before have left there.

help: After a call with two rows, what part does the first one have in b.g?
look: p inp.shape[0], b.shape
at: `b.g = _`
"""

import torch


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = inp.T @ out.g
    b.g = torch.zeros_like(b)
    for row, g in zip(inp, out.g):
        b.g = g
