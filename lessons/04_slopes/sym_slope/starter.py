"""The derivative of a formula, and its value at one place."""

import sympy


def sym_slope(expr: str, var: str, at: dict[str, float]) -> tuple[sympy.Expr, float]:
    """The derivative of expr by var, and the number that it comes to.

    expr: a formula as text, such as "3*x**2 + 9"
    var: the name to differentiate by
    at: a number for every name in expr, and for var
    Returns (derivative, value): a SymPy expression, and a Python float.
    """
    raise NotImplementedError("sym_slope: write me")
