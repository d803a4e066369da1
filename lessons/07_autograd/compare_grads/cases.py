"""What the comparison is tried on: gradients of one network, right models, models with a layer broken on purpose, and calls in a row."""

import digits
import torch

ONES = {"w1": 1.0, "b1": 1.0, "w2": 1.0, "b2": 1.0, "x": 1.0}
RIGHT = {"factors": ONES, "turned": False, "masked": True}
WRONG = {
    "a halved bias": {"factors": {**ONES, "b2": 0.5}},
    "transposed weights": {"turned": True},
    "an unmasked rectifier": {"masked": False},
    "a forgotten input": {"factors": {**ONES, "x": None}},
}


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def weights(m, nh, **options):
        return {"w1": rand(m, nh, **options), "b1": rand(nh, **options), "w2": rand(nh, 1, **options), "b2": rand(1, **options)}

    def network(n, m, nh, **options):
        return {"x": rand(n, m, **options), "targ": rand(n, **options), **weights(m, nh, **options)}

    by_hand = {
        "x": torch.tensor([[1.0, 2.0], [3.0, -1.0]]),
        "targ": torch.tensor([3.0, 1.0]),
        "w1": torch.tensor([[1.0, -1.0], [1.0, 1.0]]),
        "b1": torch.tensor([0.0, 1.0]),
        "w2": torch.tensor([[1.0], [2.0]]),
        "b2": torch.tensor([-3.0]),
    }
    yield "theirs: by hand", "theirs", by_hand
    yield "theirs: seven rows", "theirs", network(7, 5, 4)
    yield "theirs: one row", "theirs", network(1, 4, 3)
    yield "theirs: square", "theirs", network(3, 3, 3)
    whole = network(6, 4, 3)
    whole["targ"] = torch.tensor([3, 0, 9, 4, 4, 1])
    yield "theirs: whole targets", "theirs", whole
    dead = network(6, 4, 3)
    dead["b1"][1] = -1000.0
    yield "theirs: a dead unit", "theirs", dead
    yield "theirs: float64", "theirs", network(5, 4, 3, dtype=torch.float64)
    yield "theirs: twice in a row", "theirs_twice", network(5, 4, 3)

    x, y = digits.load()
    pictures = {"x": x[:64], "targ": y[:64], **weights(64, 50)}
    yield "theirs: 64 digits", "theirs", pictures

    yield "compare: by hand", "verdicts", by_hand
    yield "compare: seven rows", "verdicts", network(7, 5, 4)
    for how, wrong in WRONG.items():
        yield f"compare: {how}", "broken", {**RIGHT, **wrong, **network(7, 4, 4)}
    two = {"x1": rand(6, 4), "targ1": rand(6), "x2": rand(5, 4), "targ2": rand(5), **weights(4, 3)}
    yield "compare: after another batch", "after_another_batch", two
    yield "compare: twice in a row", "verdicts_twice", network(5, 4, 3)
    yield "compare: 64 digits", "verdicts", pictures


def fresh(gen):
    """Cases of other sizes, drawn for each submission; what is wrong with a model is drawn as well."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def whole(low, high):
        return int(torch.randint(low, high, (), generator=gen))

    def weights(m, nh):
        return {"w1": rand(m, nh), "b1": rand(nh), "w2": rand(nh, 1), "b2": rand(1)}

    def network(n, m, nh):
        return {"x": rand(n, m), "targ": rand(n), **weights(m, nh)}

    def wrong():
        factors = dict(ONES)
        factors[list(ONES)[whole(0, 5)]] = [None, 0.5, -1.0, 3.0, 0.0][whole(0, 5)]
        return [{"factors": factors}, {"factors": factors}, {"turned": True}, {"masked": False}, {}][whole(0, 5)]

    yield "theirs", "theirs", network(whole(1, 8), whole(1, 8), whole(1, 8))
    yield "theirs, twice", "theirs_twice", network(whole(1, 8), whole(1, 8), whole(1, 8))
    yield "a right model", "verdicts", network(whole(1, 8), whole(1, 8), whole(2, 8))
    for number in range(4):
        size = whole(2, 6)
        yield f"another model {number}", "broken", {**RIGHT, **wrong(), **network(whole(2, 8), size, size)}
    m, n1, n2 = whole(1, 8), whole(1, 8), whole(1, 8)
    batches = {"x1": rand(n1, m), "targ1": rand(n1), "x2": rand(n2, m), "targ2": rand(n2)}
    yield "after another batch", "after_another_batch", {**batches, **weights(m, whole(2, 8))}
