"""rounded-for-display

The value has been rounded

Rounded numbers are pleasant to read, and wrong to continue with: chained slopes are multiplied, and
every rounding is multiplied with them. Where the value happens to be a short number, as in the
worked example, nothing shows.

help: Who should decide how many digits are shown: the function that computes, or the one that prints?
look: p float(sympy.sympify(expr).diff(var).subs(at))
at: return
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).diff(var)
    return derivative, round(float(derivative.subs(at)), 4)
