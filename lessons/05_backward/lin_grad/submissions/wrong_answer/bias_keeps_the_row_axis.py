"""bias-keeps-the-row-axis

b.g is a table with one row, not a vector

It is `[1, o]` instead of `[o]`: the axis that was summed away is still there as an axis of size 1,
as `keepdim=True` leaves it. A gradient has the shape of its own tensor, always. When the bias is
updated with this one, it may broadcast into a shape of its own.

help: What is `b.shape`, and what is `b.g.shape`?
look: p b.shape, out.g.sum(0).shape
at: `out.g.sum(0, keepdim=True)`
"""


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.g = out.g.sum(0, keepdim=True)
