"""others-put-in-first

Only one name is left in the derivative

You put in the numbers for all other names, then differentiate, then put in the last one. The value is right. But the
derivative has become a formula for one w at one x, one b and one t; for the next picture it would have to be found
all over again.

help: Which names should be in the derivative of (w*x + b - t)**2, and which are in yours?
look: p sympy.sympify(expr).free_symbols
at: return
"""

import sympy


def sym_slope(expr, var, at):
    others = {name: number for name, number in at.items() if name != var}
    derivative = sympy.sympify(expr).subs(others).diff(var)
    return derivative, float(derivative.subs(at))
