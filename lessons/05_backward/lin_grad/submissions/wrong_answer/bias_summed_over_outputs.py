"""bias-summed-over-outputs

b.g has one number for every row instead of one for every bias

Summing over axis 1 adds the outputs of a row together. But a bias belongs to one output and was
added in every row, so the rows are what has to be added up. With as many rows as outputs the shapes
agree and only the numbers are wrong.

help: Which axis of `out.g` has as many entries as `b`, and so has to stay?
look: p out.g.shape, b.shape, out.g.sum(1).shape
at: `out.g.sum(1)`
"""


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.g = out.g.sum(1)
