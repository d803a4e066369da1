"""corner-decided-otherwise

The slope at the kink is 0

`Max(0, x)` has no slope at 0: it is 0 on one side and 1 on the other. This course's rectifier takes
0 there. SymPy takes ½, and this exercise wants SymPy's own answer, so that you know the difference
when two tools disagree about a kink.

help: What does SymPy itself say about Heaviside(0)?
look: p sympy.Heaviside(0)
at: `_.replace(_, _)`
"""

import sympy


def sym_slope(expr, var, at):
    step = sympy.Heaviside
    derivative = sympy.sympify(expr).diff(var)
    derivative = derivative.replace(step, lambda where, *_: sympy.Piecewise((1, where > 0), (0, True)))
    return derivative, float(derivative.subs(at))
