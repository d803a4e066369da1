"""What sym_slope is tried on: by hand first, then several names, none, a kink, and places where the formula is tried again."""

import torch


def cases(gen):
    """Named inputs, simplest first. Formulas leave nothing to chance, so gen is not needed."""

    def case(expr, var, at, *places):
        return "pair", {"expr": expr, "var": var, "at": at, "places": list(places)}

    square = {"w": 2.0, "x": 3.0, "b": 1.0, "t": 5.0}
    other = {"w": -1.0, "x": 0.5, "b": 0.25, "t": 2.0}
    yield "a square", *case("x**2", "x", {"x": 3.0}, {"x": -1.0}, {"x": 0.5})
    yield "a parabola", *case("3*x**2 + 9", "x", {"x": 2.0}, {"x": -1.0})
    yield "a whole number", *case("x**2", "x", {"x": 3}, {"x": 1.5})
    yield "squared error by w", *case("(w*x + b - t)**2", "w", square, other)
    yield "squared error by x", *case("(w*x + b - t)**2", "x", square, other)
    yield "squared error by t", *case("(w*x + b - t)**2", "t", square, other)
    yield "a line", *case("a*x + 1", "x", {"x": 4.0, "a": 2.5}, {"x": 0.0, "a": -1.0})
    yield "long names", *case("w1*x1 + (w2*x2)**3", "w2", {"w1": 1.0, "x1": 2.0, "w2": 0.5, "x2": -1.0})
    yield "log of a sum", *case("log(exp(x) + exp(y))", "x", {"x": 1.0, "y": 2.0}, {"x": 0.0, "y": 0.0}, {"x": 3.0, "y": -1.0})
    yield "a bell", *case("exp(-x**2)", "x", {"x": 0.5}, {"x": 0.0}, {"x": -1.0})
    yield "an S-curve", *case("1/(1 + exp(-x))", "x", {"x": 0.0}, {"x": 2.0})
    yield "three deep", *case("sin(exp(x**2))", "x", {"x": 0.75}, {"x": -0.5})
    yield "another name", *case("z**3/a", "z", {"z": 2.0, "a": 4.0}, {"z": -1.0, "a": 3.0})
    yield "a constant", *case("7", "x", {"x": 2.0})
    yield "a name that is absent", *case("3*y + 1", "x", {"x": 1.0, "y": 2.0})
    yield "a rectifier, right", *case("Max(0, x)", "x", {"x": 2.0}, {"x": -3.0})
    yield "a rectifier, at the kink", *case("Max(0, x)", "x", {"x": 0.0}, {"x": 1.0})


def fresh(gen):
    """Formulas with other numbers at other places, drawn for each submission."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        at, other = ({name: float(size()) for name in "wxbt"} for _ in range(2))
        expr = f"{size()}*(w*x + b - t)**{size()}"
        yield f"formula {number}", "pair", {"expr": expr, "var": "wxbt"[number], "at": at, "places": [other]}
