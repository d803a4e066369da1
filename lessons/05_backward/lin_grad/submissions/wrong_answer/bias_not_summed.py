"""bias-not-summed

b.g is all of out.g

One slope for every row *and* output came back, `[n, o]`. There is only one bias for each output,
used in every row, so what the rows say about it has to be put together. A plus sign in the forward
pass that stretched `b` down the rows becomes a sum back over the rows.

help: Along which axis was `b` stretched when it was added to `[n, o]`?
look: p out.g.shape, b.shape
at: `b.g = out.g`
"""


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.g = out.g
