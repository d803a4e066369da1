"""bias-before-weights

The bias is added to the inputs, before the weights

One bias per *unit* is added to each *input*, as in `(x + b) @ w`: `[n, i]` plus `[o]`, 2 against 3
in the example by hand. With as many inputs as units, or with one unit, it goes through, and then
the bias gets multiplied by the weights.

help: Whose property is a bias: an input's or a unit's? When does the first number per unit exist?
look: p x.shape, b.shape, (x @ w).shape
at: return
"""


def lin(x, w, b):
    return (x + b) @ w
