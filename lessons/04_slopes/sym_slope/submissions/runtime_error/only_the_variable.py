"""only-the-variable

Names are left over when the number is needed

Only `var` was replaced. In a formula with one name that is all there is. In the derivative of (w*x + b - t)² by w,
the names x, b and t are still there, and `float` gives up: "Cannot convert expression to float".

help: Which names are in the derivative, and which of them have you given a number?
look: p sympy.sympify(expr).diff(var).free_symbols, at
at: return
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).diff(var)
    return derivative, float(derivative.subs(var, at[var]))
