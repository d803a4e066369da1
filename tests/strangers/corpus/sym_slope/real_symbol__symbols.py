# slip: all symbols are made real, and none of them is in the formula
# source: forum thread
# named: numbers-first
from sympy import diff, symbols, sympify


def sym_slope(expr, var, at):
    formula = sympify(expr)
    by_name = {name: symbols(name, real=True) for name in {var, *at}}  # WRONG
    slope = diff(formula, by_name[var])  # WRONG
    return slope, float(slope.subs({by_name[name]: number for name, number in at.items()}))
