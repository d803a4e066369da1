"""Writes the derivative out and turns it into a Python function for the value."""

from sympy import expand, lambdify, symbols, sympify


def sym_slope(formula, name, place):
    derivative = expand(sympify(formula).diff(symbols(name)))
    function = lambdify(list(place), derivative, modules=["math", "sympy"])
    return derivative, float(function(*place.values()))
