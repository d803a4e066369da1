"""returned-not-yielded

Only the first batch comes, and the loop takes it apart

`return` inside the loop ends the function in the first iteration. What comes back is one pair, and
a `for` loop over it gives `xb` and then `yb`, as if they were two batches.

help: Which word gives out a value and continues the loop afterwards?
look: p bs, len(x)
at: return
"""


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        return x[i : i + bs], y[i : i + bs]
    return []
