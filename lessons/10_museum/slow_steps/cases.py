"""Networks trained for a step, for an epoch, and for so long that a graph that is kept shows."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def weights(m, nh, c, **options):
        return {
            "w1": rand(m, nh, **options) / m**0.5,
            "b1": rand(nh, **options) / 2,
            "w2": rand(nh, c, **options) / nh**0.5,
            "b2": rand(c, **options) / 10,
        }

    def task(n, epochs, bs, lr=0.3, keep=0.9, **options):
        x, y = rand(n, 4, **options) + 0.5, torch.randint(3, (n,), generator=gen)
        settings = {"epochs": epochs, "bs": bs, "lr": lr, "keep": keep}
        return {"x": x, "y": y, **weights(4, 5, 3, **options), **settings}

    yield "one step", "learn", task(6, 1, 6)
    yield "two steps", "learn", task(12, 1, 6)
    yield "three epochs", "learn", task(18, 3, 6)
    yield "a shorter last batch", "learn", task(14, 2, 6)
    yield "fewer rows than a batch", "learn", task(5, 2, 8)
    yield "half of the old mean kept", "learn", task(12, 2, 4, keep=0.5)
    yield "nothing of the old mean kept", "learn", task(12, 2, 4, keep=0.0)
    yield "no epoch", "learn", task(6, 0, 4)
    yield "float64", "learn", task(12, 2, 4, dtype=torch.float64)
    yield "forty steps: nodes alive", "count_nodes", task(40, 4, 4, lr=0.1)
    x, y = digits.load()
    settings = {"epochs": 2, "bs": 50, "lr": 0.3, "keep": 0.9}
    yield "200 digits", "learn", {"x": x[:200], "y": y[:200], **weights(64, 20, 10), **settings}


def fresh(gen):
    """Networks of other sizes, drawn for each submission."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(2):
        n, m, nh, c = size() + 1, size(), size(), size() + 1
        inputs = {"x": torch.randn(n, m, generator=gen)}
        inputs |= {"y": torch.randint(c, (n,), generator=gen)}
        inputs |= {"w1": torch.randn(m, nh, generator=gen) / m**0.5}
        inputs |= {"b1": torch.randn(nh, generator=gen)}
        inputs |= {"w2": torch.randn(nh, c, generator=gen) / nh**0.5}
        inputs |= {"b2": torch.randn(c, generator=gen)}
        yield f"network {number}", "learn", {**inputs, "epochs": 2, "bs": size(), "lr": 0.2, "keep": 0.8}
