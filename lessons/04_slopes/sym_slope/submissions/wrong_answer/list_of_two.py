"""list-of-two

The two halves come back in a list

Both are right. The brief asks for a tuple: `return derivative, value`, without square brackets.

help: What does `type(...)` say about what your function returns?
look: p type((1, 2)), type([1, 2])
at: return
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).diff(var)
    return [derivative, float(derivative.subs(at))]
