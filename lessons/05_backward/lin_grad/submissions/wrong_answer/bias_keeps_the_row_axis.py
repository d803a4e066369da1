"""bias-keeps-the-row-axis

b.g is a table with one row, not a list

`keepdim=True` leaves the axis that was summed away as an axis of size 1: `[1, o]` instead of `[o]`. A gradient has
the shape of its own tensor, always. When the bias is updated with this one, it may broadcast into a shape of its own.

help: What is `b.shape`, and what is `b.g.shape`?
look: p b.shape, out.g.sum(0).shape
at: assign $3.g
"""


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.g = out.g.sum(0, keepdim=True)
