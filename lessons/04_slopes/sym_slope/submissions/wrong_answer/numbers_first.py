"""numbers-first

The numbers went in before the derivative was taken

After `subs` there is no name left in the formula, only a number, and a number has slope 0 with respect to everything.
So every derivative is 0. The slope is a property of the formula around a place; the single value at that place no
longer knows it.

help: What is left of `x**2` after 3 has been put in for x, and how does that change with x?
look: p sympy.sympify(expr).subs(at)
at: return
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).subs(at).diff(var)
    return derivative, float(derivative)
