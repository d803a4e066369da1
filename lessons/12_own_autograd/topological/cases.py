"""What order is tried on: small graphs that tell right orders from almost right ones, then deep, wide and tangled ones."""

import torch


def cases(gen):
    """Named inputs, simplest first. made_of holds for each node the places of its parents."""
    yield "by hand: a * b + a", "graph", {"made_of": [[], [], [0, 1], [2, 0]], "root": 3}
    yield "a number made by hand", "graph", {"made_of": [[]], "root": 0}
    yield "a * a", "graph", {"made_of": [[], [0, 0]], "root": 1}
    yield "a chain of five", "graph", {"made_of": [[], [0], [1], [2], [3]], "root": 4}
    yield "a diamond", "graph", {"made_of": [[], [0], [0], [1, 2]], "root": 3}
    yield "a long arm and a short one", "graph", {"made_of": [[], [0], [1], [2], [3, 0]], "root": 4}
    yield "a short arm and a long one", "graph", {"made_of": [[], [0], [1], [2], [0, 3]], "root": 4}
    yield "two parents, one made of the other", "graph", {"made_of": [[], [], [0, 1], [2, 1], [2, 3]], "root": 4}
    yield "from the middle of a graph", "graph", {"made_of": [[], [], [0, 1], [2, 0], [3, 1]], "root": 2}
    numbers = [0.5, 0.5, 0.25, 0.5]
    yield "equal numbers", "equal_numbers", {"made_of": [[], [], [0, 1], [2, 0]], "numbers": numbers, "root": 3}
    yield "asked twice", "one_after_the_other", {"made_of": [[], [], [0, 1], [2, 0]], "first": 3, "second": 3}
    yield "asked for another one", "one_after_the_other", {"made_of": [[], [], [0, 1], [2, 0], [2, 1]], "first": 3, "second": 4}
    yield "a neuron of Values", "values", {"w": 0.5, "x": 3.0, "b": 1.0}
    yield "drawn at random", "graph", {"made_of": _tangle(gen, 25), "root": 24}
    yield "two thousand parents", "fan", {"width": 2000}
    yield "a chain of ten thousand", "chain", {"length": 10_000}
    yield "a ladder of forty steps", "ladder", {"steps": 40}


def _tangle(gen, count):
    """A graph of so many nodes; each has up to three parents among all before it."""
    made_of = [[]]
    for place in range(1, count):
        parents = int(torch.randint(1, 4, (), generator=gen))
        made_of.append(torch.randint(place, (parents,), generator=gen).tolist())
    return made_of


def fresh(gen):
    """Graphs drawn for each submission."""
    for number in range(4):
        count = int(torch.randint(2, 20, (), generator=gen))
        yield f"graph {number}", "graph", {"made_of": _tangle(gen, count), "root": count - 1}
