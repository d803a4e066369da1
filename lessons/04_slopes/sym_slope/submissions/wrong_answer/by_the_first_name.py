"""by-the-first-name

The derivative is taken by the first name of the formula

In a formula with a single name there is no choice, so it comes out right. With several, the first
in the alphabet is not always the one that was wanted: in the worked example you would get the slope
by b instead of the slope by w.

help: How does the caller say which name is meant?
look: p var, sorted(map(str, sympy.sympify(expr).free_symbols))
at: `_.diff(_[0])`
"""

import sympy


def sym_slope(expr, var, at):
    formula = sympy.sympify(expr)
    names = sorted(formula.free_symbols, key=str) or [sympy.Symbol(var)]
    derivative = formula.diff(names[0])
    return derivative, float(derivative.subs(at))
