"""value-of-the-formula

The derivative is right; the number is the formula's own

The number is what the formula itself comes to, not its derivative: x² at 3 is 9, and its slope
there is 6. One says how high you are, the other how steep it is.

help: Which formula should the numbers go into, the one you were given or its derivative?
look: p sympy.sympify(expr).subs(at)
at: return
"""

import sympy


def sym_slope(expr, var, at):
    formula = sympy.sympify(expr)
    return formula.diff(var), float(formula.subs(at))
