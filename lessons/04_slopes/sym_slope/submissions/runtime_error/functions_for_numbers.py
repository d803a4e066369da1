"""functions-for-numbers

A function for numbers is given a symbol

Functions such as `math.exp` compute: given a symbol, they try to make a float of it and fail,
"Cannot convert expression to float". SymPy has functions of the same names that keep the formula as
it is.

help: Whose `exp` should be in the formula, if x has to stay x?
look: p expr
at: `eval(...)`
"""

import math

import sympy


def sym_slope(expr, var, at):
    names = {name: sympy.Symbol(name) for name in {*at, var}}
    formula = sympy.sympify(eval(expr, {**vars(math), "Max": sympy.Max}, names))
    derivative = formula.diff(var)
    return derivative, float(derivative.subs(at))
