"""slope-of-the-sum

Each input's slopes are added up over the outputs

There is one number for each input: how fast the *sum* of all outputs grows. That is every row of
the table added up, 3, 7 and 11 in the worked example. Which output moved, and whether two of them
moved against each other, can no longer be seen.

help: Which axis of the table is missing in your result?
look: p f(x), f(x).sum()
at: return
"""

from numeric_grad import numeric_grad


def jacobian(f, x, h=1e-6):
    return numeric_grad(lambda v: f(v).sum(), x, h)
