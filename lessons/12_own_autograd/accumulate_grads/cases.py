"""What backward is tried on: numbers that are used once, then several times, then several walks, then deep and tangled graphs."""

import torch

BY_HAND = {"numbers": [2.0, -3.0], "steps": [["*", 0, 1], ["+", 2, 0]]}
LONG_ARM = {"numbers": [1.5, -0.5], "steps": [["*", 0, 1], ["*", 2, 1], ["*", 3, 1], ["*", 0, 4]]}


def cases(gen):
    """Named inputs, simplest first. Every step names its two sides by their places."""

    def near(count):
        return (torch.rand(count, generator=gen, dtype=torch.float64) * 2 + 0.5).tolist()

    yield "by hand: a * b + a", "back", BY_HAND
    yield "a number made by hand", "back", {"numbers": [3.0], "steps": []}
    yield "a product", "back", {"numbers": near(2), "steps": [["*", 0, 1]]}
    yield "two products in a row", "back", {"numbers": near(3), "steps": [["*", 0, 1], ["*", 3, 2]]}
    yield "a * a", "back", {"numbers": near(1), "steps": [["*", 0, 0]]}
    yield "a + a", "back", {"numbers": near(1), "steps": [["+", 0, 0]]}
    yield "a - a", "back", {"numbers": near(1), "steps": [["-", 0, 0]]}
    yield "a diamond", "back", {"numbers": near(2), "steps": [["*", 0, 1], ["*", 2, 2], ["half", 2, 0], ["*", 3, 4]]}
    yield "one input in two terms", "back", {"numbers": near(3), "steps": [["*", 0, 1], ["*", 0, 2], ["+", 3, 4]]}
    yield "a long arm and a short one", "back", LONG_ARM
    yield "a closed rectifier", "back", {"numbers": [-2.0, 1.5], "steps": [["relu", 0, 0], ["*", 2, 1], ["+", 3, 0]]}
    yield "backward twice: by hand", "back_again", {**BY_HAND, "times": 2}
    yield "backward three times", "back_again", {**LONG_ARM, "times": 3}
    two_losses = {"numbers": near(3), "steps": [["*", 0, 1], ["*", 3, 3], ["*", 3, 2]]}
    yield "two roots, one part in common", "back_from", {**two_losses, "roots": [4, 5]}
    smaller = {"numbers": near(3), "steps": [["*", 0, 1], ["*", 3, 2], ["relu", 4, 4]]}
    yield "a root, and a root with less in its graph", "back_from", {**smaller, "roots": [5, 3]}
    yield "from the middle of a graph", "back_from", {**two_losses, "roots": [3]}
    yield "zero, and back again", "zero_and_back", BY_HAND
    yield "only a part to zero", "zero_a_part", {**two_losses, "root": 3}
    yield "drawn at random", "back", _formula(gen, 5, 20)
    yield "ten thousand additions", "long_sum", {"a": 2.0, "length": 10_000}
    yield "ten thousand additions, to zero", "long_sum_to_zero", {"a": 2.0, "length": 10_000}
    yield "doubled forty times", "doubling", {"a": 1.0, "steps": 40}


def _formula(gen, inputs, count):
    """So many steps on so many inputs; the numbers stay near 1."""
    numbers = (torch.rand(inputs, generator=gen, dtype=torch.float64) + 0.5).tolist()
    steps = []
    for place in range(inputs, inputs + count):
        operation = ("+", "*", "-", "relu", "half")[int(torch.randint(5, (), generator=gen))]
        left, right = torch.randint(max(0, place - 6), place, (2,), generator=gen).tolist()
        if operation == "+":  # sums are halved, so that nothing grows out of bounds
            operation = "half" if place % 2 else "+"
        steps.append([operation, left, right])
    return {"numbers": numbers, "steps": steps}


def fresh(gen):
    """Formulas drawn for each submission."""
    for number in range(4):
        inputs, count = (int(torch.randint(2, 8, (), generator=gen)) for _ in range(2))
        yield f"formula {number}", "back_again", {**_formula(gen, inputs, count), "times": 1 + number % 2}
