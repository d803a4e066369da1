"""somebody-elses-symbol

The numbers never reach the formula's names

`float` finds a name where a number should be and gives up: "Cannot convert expression to float".

if `_(_, real=True)` or `_(_, positive=True)` or `_(_, integer=True)`: A symbol in SymPy is its name
*and* what is known about it. `Symbol("x", real=True)` is not the `Symbol("x")` that `sympify` made
from the text, although both print as x. Replacing one leaves the other there.

else: `subs` returns a new formula with the numbers in it and leaves the old one as it was. Only the
new one can become a float.

help: Which names are left in the formula that you give to `float`?
look: p sympy.sympify(expr).diff(var).free_symbols, at
at: `_.subs(numbers)`
"""

import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).diff(var)
    numbers = {sympy.Symbol(name, real=True): number for name, number in at.items()}
    return derivative, float(derivative.subs(numbers))
