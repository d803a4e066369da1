"""value-by-nudging

The value was found by nudging

The formula is exact, and then the number beside it comes from a difference over a small h. It is
off in the sixth decimal or so. With the derivative in hand there is nothing left to estimate.

help: Your pair has an exact half. How do you get a number out of it?
look: p sympy.sympify(expr).diff(var).subs(at)
at: `(formula.subs(up) - here) / h`
"""

import sympy


def sym_slope(expr, var, at):
    formula = sympy.sympify(expr)
    h = 1e-6
    up, here = {**at, var: at[var] + h}, formula.subs(at)
    return formula.diff(var), float((formula.subs(up) - here) / h)
