"""What the comparison is tried on: gradients of one network, right models, models with a layer broken on purpose, and calls in a row."""

import digits
import torch


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
    for how in ("a halved bias", "transposed weights", "an unmasked rectifier", "a forgotten input"):
        yield f"compare: {how}", "broken", {"how": how, **network(7, 4, 4)}
    two = {"x1": rand(6, 4), "targ1": rand(6), "x2": rand(5, 4), "targ2": rand(5), **weights(4, 3)}
    yield "compare: after another batch", "after_another_batch", two
    yield "compare: twice in a row", "verdicts_twice", network(5, 4, 3)
    yield "compare: 64 digits", "verdicts", pictures


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, m, nh = size(), size(), size()
        weights = {"w1": rand(m, nh), "b1": rand(nh), "w2": rand(nh, 1), "b2": rand(1)}
        yield f"sizes {number}", "theirs", {"x": rand(n, m), "targ": rand(n), **weights}
