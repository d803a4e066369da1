"""variable-not-given

With several names, SymPy is not told which one is meant

Without a name, `diff()` takes the only one that there is. Where there are several it refuses:
"Since there is more than one variable in the expression, the variable(s) of differentiation must be
supplied".

help: How does the caller say by which name to differentiate?
look: p var, sympy.sympify(expr).free_symbols
at: `_.diff()`
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).diff()
    return derivative, float(derivative.subs(at))
