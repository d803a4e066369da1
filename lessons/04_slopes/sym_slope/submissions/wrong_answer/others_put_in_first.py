"""others-put-in-first

Only one name is left in the derivative

The value is right. But in the derivative all names other than `var` are numbers already: it has
become a formula for one w at one x, one b and one t, and for the next picture it would have to be
found all over again.

help: Which names should be in the derivative of (w*x + b - t)**2, and which are in yours?
look: p sympy.sympify(expr).free_symbols
at: `_.subs(others)`
"""

import sympy


def sym_slope(expr, var, at):
    others = {name: number for name, number in at.items() if name != var}
    derivative = sympy.sympify(expr).subs(others).diff(var)
    return derivative, float(derivative.subs(at))
