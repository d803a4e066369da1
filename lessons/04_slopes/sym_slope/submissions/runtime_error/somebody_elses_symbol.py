"""somebody-elses-symbol

Your x and the formula's x are two symbols

A symbol in SymPy is its name *and* what is known about it. `Symbol("x", real=True)` is not the
`Symbol("x")` that `sympify` made from the text, although both print as x. Replacing one leaves the
other there, so no number comes out: "Cannot convert expression to float".

help: Is `sympy.Symbol("x") == sympy.Symbol("x", real=True)`?
look: p sympy.Symbol("x") == sympy.Symbol("x", real=True)
at: return
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).diff(var)
    numbers = {sympy.Symbol(name, real=True): number for name, number in at.items()}
    return derivative, float(derivative.subs(numbers))
