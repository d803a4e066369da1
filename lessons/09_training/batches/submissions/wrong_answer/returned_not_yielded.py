"""returned-not-yielded

Only one pair comes back, and the loop takes it apart

It is the first batch, and a `for` loop over it gives `xb` and then `yb`, as if they were two
batches.

if `return _`: `return` ends a function, in the first iteration of a loop too.

help: Which word gives out a value and continues afterwards?
look: p bs, len(x)
at: none
"""


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        return x[i : i + bs], y[i : i + bs]
    return []
