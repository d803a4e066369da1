"""bias-summed-to-one-number

b.g is a single number for all biases

`sum()` without an axis gives that: it adds everything up, rows and outputs. Each output has a bias
of its own and needs a slope of its own. Because a single number broadcasts to any shape, the update
of the biases would go through, with the same step for all of them.

help: What is left of `[n, o]` when only the rows are added up?
look: p out.g.sum().shape, b.shape
at: `out.g.sum()`
"""


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.g = out.g.sum()
