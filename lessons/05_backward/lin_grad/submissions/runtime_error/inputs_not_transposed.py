"""inputs-not-transposed

inp and out.g are multiplied without turning one of them

`inp @ out.g` puts i next to n: the rows are meant to vanish, so n has to be in the middle, last on
the left and first on the right. In the worked example 3 inputs meet 2 rows, and that is the error.
With as many rows as inputs it goes through, and adds up the wrong things.

help: Which letter has to disappear from `[n, i]` and `[n, o]`? How do you get it into the middle?
look: p inp.shape, out.g.shape, inp.T.shape
at: `inp @ out.g`
"""


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = inp @ out.g
    b.g = out.g.sum(0)
