"""Makes its own symbols, differentiates by the function instead of the method, and puts the numbers in one by one."""

import sympy


def sym_slope(expr, var, at):
    names = {name: sympy.Symbol(name) for name in {*at, var}}
    slope = sympy.diff(sympy.parse_expr(expr, local_dict=names), names[var])
    value = slope
    for name, number in at.items():
        value = value.subs(names[name], number)
    return slope, float(value)
