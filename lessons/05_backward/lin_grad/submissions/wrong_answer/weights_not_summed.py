"""weights-not-summed

w.g still has a table for every row

`[n, i, o]` holds what each row says about each weight. But there is one set of weights for all
rows, so there can be only one gradient: the sum of them all. It is a good place to stop and look,
though; every table in it is an outer product of a row of `inp` and a row of `out.g`.

help: How many axes does `w` have, and how many does your `w.g` have?
look: p (inp[:, :, None] * out.g[:, None, :]).shape
at: assign $2.g
"""


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = inp[:, :, None] * out.g[:, None, :]
    b.g = out.g.sum(0)
