"""value-only

Only the number comes back

The number is right. The brief asks for the formula too, because it is the half that works for every
other place: put in other numbers and you have other slopes, without differentiating again.

help: How many things does a call of your function return?
look: p sympy.sympify(expr).diff(var)
at: return
"""

import sympy


def sym_slope(expr, var, at):
    return float(sympy.sympify(expr).diff(var).subs(at))
