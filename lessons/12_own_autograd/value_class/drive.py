"""Computes with Values as a formula would, and follows the slopes back through whatever parents they name."""

from value_class import Value

FORMULAS = {
    "a + b": lambda a, b: a + b,
    "a - b": lambda a, b: a - b,
    "a * b": lambda a, b: a * b,
    "a / b": lambda a, b: a / b,
    "-a": lambda a, b: -a,
    "a ** 3": lambda a, b: a**3,
    "a ** -2": lambda a, b: a**-2,
    "a ** 0.5": lambda a, b: a**0.5,
    "relu(a)": lambda a, b: a.relu(),
    "exp(a)": lambda a, b: a.exp(),
    "log(a)": lambda a, b: a.log(),
    "a + 2": lambda a, b: a + 2,
    "2 + a": lambda a, b: 2 + a,
    "a * 3": lambda a, b: a * 3,
    "3 * a": lambda a, b: 3 * a,
    "a - 5": lambda a, b: a - 5,
    "5 - a": lambda a, b: 5 - a,
    "a / 4": lambda a, b: a / 4,
    "4 / a": lambda a, b: 4 / a,
    "a * a": lambda a, b: a * a,
    "a - a": lambda a, b: a - a,
    "relu(3 * a - b)": lambda a, b: (3 * a - b).relu(),
    "log(1 + exp(-a))": lambda a, b: (1 + (-a).exp()).log(),
    "exp(a) / (exp(a) + exp(b))": lambda a, b: a.exp() / (a.exp() + b.exp()),
    "(a * b - 1) ** 2 / (b * b + 1)": lambda a, b: (a * b - 1) ** 2 / (b * b + 1),
}


def slope_of(leaf, out, g):
    """What arrives at leaf when g starts at out: the sum over all ways from one to the other."""
    if out is leaf:
        return g
    return sum(slope_of(leaf, parent, share) for parent, share in zip(out.parents, out.vjp(g)))


def slopes(out, a, b, g):
    return {"the slope of a": slope_of(a, out, g), "the slope of b": slope_of(b, out, g)}


def compute(formula, a, b, g):
    """g: the slope of the loss for the formula's value."""
    a, b = Value(a), Value(b)
    out = FORMULAS[formula](a, b)
    return {"the value": out.data, **slopes(out, a, b, g)}


def change_afterwards(formula, a, b, g):
    """The two numbers get other data between the formula and the way back."""
    a, b = Value(a), Value(b)
    out = FORMULAS[formula](a, b)
    a.data, b.data = 100.0, -50.0
    return {"the value": out.data, **slopes(out, a, b, g)}


def ask_twice(formula, a, b, g):
    a, b = Value(a), Value(b)
    out = FORMULAS[formula](a, b)
    first = out.vjp(g)
    second = out.vjp(g)
    return {
        "the first answer of vjp": first,
        "the second answer of vjp": second,
        "a.grad after that": a.grad,
        "b.grad after that": b.grad,
        "out.grad after that": out.grad,
        "a.data after that": a.data,
        "b.data after that": b.data,
    }


def by_itself(a):
    """A number made by hand."""
    a = Value(a)
    return {"a.data": a.data, "a.grad": a.grad, "a.parents": a.parents, "what a.vjp(1.0) returns": a.vjp(1.0)}


def look_inside(formula, a, b):
    """What one operation on two numbers keeps."""
    a, b = Value(a), Value(b)
    out = FORMULAS[formula](a, b)
    return {
        "whether a and b are the parents": [any(parent is given for parent in out.parents) for given in (a, b)],
        "the number of parents": len(out.parents),
        "the number of slopes from vjp": len(out.vjp(1.0)),
        "out.grad": out.grad,
        "the type of out": type(out).__name__,
    }


def twice_the_same(a):
    """The same number on both sides."""
    a = Value(a)
    out = a * a
    return {"the number of parents of a * a": len(out.parents), "what vjp(1.0) returns": out.vjp(1.0)}
