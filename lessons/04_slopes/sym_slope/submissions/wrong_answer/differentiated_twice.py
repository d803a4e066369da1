"""differentiated-twice

This is the slope of the slope

It says how fast the slope itself changes, 2 for x² at any place. `diff(var, var)` and
`diff(var, 2)` differentiate twice: the second argument counts repetitions, and the place comes in
later.

help: What should the derivative of x² look like, and does x occur in yours?
look: p sympy.sympify(expr).diff(var)
at: `_.diff(var, 2)`
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).diff(var, 2)
    return derivative, float(derivative.subs(at))
