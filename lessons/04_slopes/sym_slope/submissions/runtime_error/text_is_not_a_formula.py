"""text-is-not-a-formula

A string has no derivative

`expr` is text, and text has no method `diff`: "'str' object has no attribute 'diff'". It looks like
a formula to you because you read it. SymPy has to read it as well, once, and turn it into one.

help: Which function of SymPy reads text and returns a formula?
look: p type(expr), type(sympy.sympify(expr))
at: `expr.diff(var)`
"""


def sym_slope(expr, var, at):
    derivative = expr.diff(var)
    return derivative, float(derivative.subs(at))
