# slip: differentiated by a real symbol of the same name, which the formula does not contain
# source: forum thread
# named: numbers-first
import sympy


def sym_slope(expr, var, at):
    e = sympy.sympify(expr)
    v = sympy.Symbol(var, real=True)  # WRONG
    d = sympy.diff(e, v)  # WRONG
    return d, float(d.subs(at))
