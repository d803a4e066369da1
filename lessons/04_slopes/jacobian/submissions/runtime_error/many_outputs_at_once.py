"""many-outputs-at-once

A whole vector of slopes is put into a place for one

Nudging one input moves all outputs at once, so the difference is a vector, one number for each
output. It does not fit into a single place of the result.

if `numeric_grad(f, ...)`: `numeric_grad` was written for functions that end in a single number, and
it was given one with many. Each output alone is such a function.

help: How many slopes does nudging input 0 give you, and where in the table do they go?
look: p f(x), f(x)[0]
at: return
"""

from numeric_grad import numeric_grad


def jacobian(f, x, h=1e-6):
    return numeric_grad(f, x, h)
