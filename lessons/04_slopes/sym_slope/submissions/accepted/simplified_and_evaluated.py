"""Works out a Derivative object, simplifies it, and lets evalf put the numbers in."""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.simplify(sympy.Derivative(sympy.sympify(expr), sympy.Symbol(var)).doit())
    return derivative, float(derivative.evalf(subs=at))
