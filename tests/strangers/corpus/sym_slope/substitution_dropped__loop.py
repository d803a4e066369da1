# slip: what subs returns is thrown away
# source: forum thread
# named: somebody-elses-symbol
# general: discarded-result
import sympy


def sym_slope(expr, var, at):
    derivative = sympy.sympify(expr).diff(var)
    value = derivative
    for name in at:
        value.subs(name, at[name])  # WRONG
    return derivative, float(value)
