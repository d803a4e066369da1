"""What sym_slope returns, turned into values that can be compared: two formulas are the same if they agree at several places."""

import sympy
from sym_slope import sym_slope


def pair(expr, var, at, places=()):
    """The parts of the answer one by one; places: dicts of numbers at which the derivative is tried as well."""
    answer = sym_slope(expr, var, dict(at))
    whole = isinstance(answer, tuple) and len(answer) == 2
    derivative, value = answer if whole else (None, None)
    known = isinstance(derivative, sympy.Expr)
    parts = {
        "it returns a pair": whole,
        "the derivative is a SymPy expression": known,
        "the derivative is worked out": known and not derivative.has(sympy.Derivative, sympy.Subs),
    }
    for place in (at, *places):
        words = ", ".join(f"{name} = {number:g}" for name, number in place.items())
        parts[f"the derivative at {words}"] = number_at(derivative, place) if known else None
    plain = type(value) in (int, float)
    kinds = {
        "the type of what it returns": type(answer).__name__,
        "the type of the derivative": "Expr" if known else type(derivative).__name__,
        "the type of the value": type(value).__name__,
    }
    return {**parts, **kinds, "the value": value if plain else str(value)}


def number_at(formula, place):
    """The formula with numbers for its names; what is left of it as text where that is not a number."""
    result = formula.subs({symbol: place[symbol.name] for symbol in formula.free_symbols if symbol.name in place}).doit().evalf()
    try:
        return float(result)
    except TypeError:
        return str(result)
