"""value-stays-symbolic

The value is one of SymPy's numbers, not one of Python's

It prints like a float, and it is a `Float`, or an `Integer` when a whole number went in. SymPy's
numbers carry their own precision and are slow, and torch does not take them: `torch.tensor` of one
fails. Numbers that leave this function should be plain.

help: What does `type(...)` say about your value?
look: p type(sympy.sympify(expr).diff(var).subs(at))
at: return
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).diff(var)
    return derivative, derivative.subs(at)
