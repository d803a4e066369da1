"""no-new-axes

inp and out.g are multiplied place by place

`inp * out.g` puts `[n, i]` on `[n, o]`: 3 against 2 in the worked example, and that is the error.
You need every input of a row with every output of the same row, a table for each row. That takes
one new axis on each side, so that they can be stretched across each other.

help: What would `[n, i, 1]` times `[n, 1, o]` give?
look: p inp.shape, out.g.shape, inp[:, :, None].shape
at: `inp * out.g`
"""


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = (inp * out.g).sum(0)
    b.g = out.g.sum(0)
