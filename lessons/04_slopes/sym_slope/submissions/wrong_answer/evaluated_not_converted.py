"""value-stays-a-float-of-sympy

The value is a Float of SymPy, not a float of Python

It prints like a float. SymPy's numbers carry their own precision and are slow, and torch does not
take them: `torch.tensor` of one fails. Numbers that leave this function should be plain. `evalf`
and `n` work the number out and leave it one of SymPy's.

help: What does `type(...)` say about your value?
look: p type(sympy.sympify(expr).diff(var).evalf(subs=at))
at: return
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).diff(var)
    return derivative, derivative.evalf(subs=at)
