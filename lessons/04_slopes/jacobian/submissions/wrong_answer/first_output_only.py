"""first-output-only

Only the first output has been looked at

What you have are the slopes of output 0 with respect to every input: one column of the table, 1, 3
and 5 in the worked example. It is a good column. The other outputs have slopes too.

help: How many columns does the table have, and how many have you found?
look: p f(x), f(x)[0]
at: return
"""

from numeric_grad import numeric_grad


def jacobian(f, x, h=1e-6):
    return numeric_grad(lambda v: f(v)[0], x, h)
