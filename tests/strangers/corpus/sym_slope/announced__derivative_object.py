# slip: the derivative is an unevaluated Derivative
# source: forum thread
# named: derivative-not-worked-out
import sympy as sp


def sym_slope(expr, var, at):
    x = sp.Symbol(var)
    d = sp.Derivative(sp.sympify(expr), x)  # WRONG
    return d, float(d.doit().subs(at))
