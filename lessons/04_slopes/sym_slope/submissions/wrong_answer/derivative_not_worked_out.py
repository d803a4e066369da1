"""derivative-not-worked-out

The derivative is announced but not carried out

A `Derivative` with a capital D is the expression "the derivative of this by that", left as it is.
It prints as `Derivative(x**2, x)`. That is useful for writing formulas down. Here the rules are
meant to be applied.

help: Which method makes SymPy carry out what an expression only announces?
look: p sympy.Derivative(expr, var)
at: `sympy.Derivative(...)`
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.Derivative(sympy.sympify(expr), sympy.Symbol(var))
    return derivative, float(derivative.doit().subs(at))
