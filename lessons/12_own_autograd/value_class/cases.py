"""What Value is tried on: one operation after the other first, then plain numbers on either side, then whole formulas."""

import torch

ONE = ("a + b", "a - b", "a * b", "a / b", "-a", "a ** 3", "a ** -2", "relu(a)", "exp(a)")
WITH_NUMBERS = ("a + 2", "2 + a", "a * 3", "3 * a", "a - 5", "5 - a", "a / 4", "4 / a")
LONGER = ("relu(3 * a - b)", "log(1 + exp(-a))", "exp(a) / (exp(a) + exp(b))", "(a * b - 1) ** 2 / (b * b + 1)")


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def near(low, high):
        return low + (high - low) * float(torch.rand((), generator=gen, dtype=torch.float64))

    def numbers(**fixed):
        return {"a": near(0.6, 1.9), "b": near(-1.9, -0.6), **fixed}

    yield "by hand", "compute", {"formula": "a * b", "a": 2.0, "b": -3.0, "g": 10.0}
    yield "a number made by hand", "by_itself", {"a": 3.0}
    for formula in ONE:
        yield formula, "compute", {"formula": formula, **numbers(g=near(1.5, 3))}
    yield "a ** 0.5", "compute", {"formula": "a ** 0.5", **numbers(a=near(2, 9), g=-2.0)}
    yield "log(a)", "compute", {"formula": "log(a)", **numbers(a=near(2, 9), g=-2.0)}
    yield "relu below 0", "compute", {"formula": "relu(a)", **numbers(a=-near(1, 2), g=3.0)}
    yield "relu at 0", "compute", {"formula": "relu(a)", **numbers(a=0.0, g=3.0)}
    yield "relu just above 0", "compute", {"formula": "relu(a)", **numbers(a=0.25, g=3.0)}
    yield "exp below 0", "compute", {"formula": "exp(a)", **numbers(a=-near(1, 2), g=3.0)}
    for formula in WITH_NUMBERS:
        yield formula, "compute", {"formula": formula, **numbers(g=near(1.5, 3))}
    yield "a * a", "compute", {"formula": "a * a", "a": near(2, 5), "b": 0.0, "g": 1.0}
    yield "a - a", "compute", {"formula": "a - a", "a": near(2, 5), "b": 0.0, "g": 1.0}
    yield "what a * a keeps", "twice_the_same", {"a": 2.0}
    for formula in ("a + b", "a * b"):
        yield f"what {formula} keeps", "look_inside", {"formula": formula, **numbers()}
        yield f"{formula}: vjp asked twice", "ask_twice", {"formula": formula, **numbers(g=2.0)}
    for formula in ("a * b", "a / b", "a ** 3", "relu(a)", "exp(a)", "log(a)", "4 / a"):
        yield f"{formula}, then other data", "change_afterwards", {"formula": formula, **numbers(a=near(2, 3), g=1.5)}
    for formula in LONGER:
        yield formula, "compute", {"formula": formula, **numbers(g=1.0)}


def fresh(gen):
    """Formulas and numbers drawn for each submission."""

    def near(low, high):
        return low + (high - low) * float(torch.rand((), generator=gen, dtype=torch.float64))

    formulas = (*ONE, *WITH_NUMBERS, *LONGER)
    for number in range(6):
        formula = formulas[int(torch.randint(len(formulas), (), generator=gen))]
        inputs = {"a": near(0.5, 3), "b": near(-3, -0.5), "g": near(0.5, 2)}
        yield f"formula {number}", "compute", {"formula": formula, **inputs}
