"""The derivative of a formula, and its value at one place."""

import sympy


def sym_slope(expr: str, var: str, at: dict[str, float]) -> tuple[sympy.Expr, float]:
    """The derivative of expr by var, and the number that it comes to."""
    derivative = sympy.sympify(expr).diff(var)  # names stay names: first the formula …
    return derivative, float(derivative.subs(at))  # … then the numbers
