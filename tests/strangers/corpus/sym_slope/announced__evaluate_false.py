# slip: diff is asked not to evaluate
# source: forum thread
# named: derivative-not-worked-out
from sympy import Symbol, diff, sympify


def sym_slope(expr, var, at):
    slope = diff(sympify(expr), Symbol(var), evaluate=False)  # WRONG
    worked_out = slope.doit()
    number = worked_out.evalf(subs=at)
    return slope, float(number)
