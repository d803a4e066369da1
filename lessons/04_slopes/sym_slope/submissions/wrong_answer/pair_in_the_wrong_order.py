"""pair-in-the-wrong-order

The pair comes back with its halves swapped

Both halves are there, the number first. Whoever calls this function writes
`derivative, value = sym_slope(…)` and would then hold a number called derivative.

help: In which order does the brief list the two?
look: p sympy.sympify(expr).diff(var)
at: return
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).diff(var)
    return float(derivative.subs(at)), derivative
