"""only-the-variable

Names are left over when the number is needed

With one name in the formula your function is right. In the derivative of (w*x + b - t)² by w, the
names x, b and t still need their numbers, and `float` gives up: "Cannot convert expression to
float". Replacing `var` alone leaves the others there, for instance.

help: Which names are in the derivative, and which of them have you given a number?
look: p sympy.sympify(expr).diff(var).free_symbols, at
at: `_.subs(var, _)`
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).diff(var)
    return derivative, float(derivative.subs(var, at[var]))
