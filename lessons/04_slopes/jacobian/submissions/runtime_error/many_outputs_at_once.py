"""many-outputs-at-once

`numeric_grad` was given a function with many outputs

It wants to put one slope into one place, and here it gets a whole list of them, which does not fit. It was written
for functions that end in a single number. Each output alone is such a function.

help: How would you write the function that returns output c of f and nothing else?
look: p f(x), f(x)[0]
at: return
"""

from numeric_grad import numeric_grad


def jacobian(f, x, h=1e-6):
    return numeric_grad(f, x, h)
