"""numbers-first

Every derivative is 0

What was differentiated did not depend on `var`.

if `_.subs(...).diff(...)` or `_.subs(at)`: After `subs` there is no name left in the formula, only
a number, and a number has slope 0 with respect to everything. The slope is a property of the
formula around a place; the single value at that place no longer knows it.

else: A number has slope 0 with respect to everything, and so has a formula in which the name does
not occur: `Symbol("x", real=True)`, for instance, is not the x of the formula.

help: Which names are in the formula at the moment when you differentiate it?
look: p sympy.sympify(expr).free_symbols, sympy.sympify(expr).subs(at)
at: `_.subs(at).diff(var)`
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).subs(at).diff(var)
    return derivative, float(derivative)
