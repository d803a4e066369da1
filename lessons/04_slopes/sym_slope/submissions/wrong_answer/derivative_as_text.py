"""derivative-as-text

The derivative comes back as a string

if `str(_)`: `"2*x"` reads well and cannot be used: it has no `.subs`, no `.args`, and it equals
another string only if both are spelled alike. `2*(x + 1)` and `2*x + 2` are one formula and two
texts.

else: A string reads well and cannot be used as a formula: it has no `.subs` and no `.args`.

help: What could a caller do with a formula that a caller cannot do with text?
look: p type(sympy.sympify(expr).diff(var))
at: return
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).diff(var)
    return str(derivative), float(derivative.subs(at))
