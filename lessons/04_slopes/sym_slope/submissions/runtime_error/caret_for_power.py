"""caret-for-power

`^` is not a power in Python

On paper and in many programs x^2 is a square. In Python `^` is "exclusive or", an operation on
bits, and a symbol has none: "unsupported operand type(s) for ^: 'Symbol' and 'Integer'". `sympify`
quietly reads `^` as a power; `parse_expr` and Python itself do not.

help: How is a power written in Python?
look: p expr
at: `expr.replace("**", "^")`
"""

import sympy


def sym_slope(expr, var, at):
    formula = sympy.parse_expr(expr.replace("**", "^"))
    derivative = formula.diff(var)
    return derivative, float(derivative.subs(at))
