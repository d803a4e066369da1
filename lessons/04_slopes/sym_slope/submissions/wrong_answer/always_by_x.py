"""always-by-x

The derivative is taken by x, whatever var says

It is right as long as the name happens to be x. When the slope by w is wanted, you answer how the
error changes with the input; and for a formula without any x, the slope comes out as 0.

help: Where does var occur in your function?
look: p expr, var
at: `_.diff("x")`
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).diff("x")
    return derivative, float(derivative.subs(at))
