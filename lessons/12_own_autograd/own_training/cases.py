"""What the network is tried on: its parts first, then one step, one epoch, several, and the digits."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def labels(n, c):
        return torch.randint(c, (n,), generator=gen)

    def weights(m, nh, c, **options):
        return {
            "w1": rand(m, nh, **options) / m**0.5, "b1": rand(nh, **options) * 0.1,
            "w2": rand(nh, c, **options) / nh**0.5, "b2": rand(c, **options) * 0.1,
        }

    def task(n, m, nh, c, **options):
        return {"x": rand(n, m, **options), "y": labels(n, c), **weights(m, nh, c, **options)}

    yield "cross entropy: by hand", "loss_of", {"data": torch.zeros(2, 2), "y": torch.tensor([0, 1])}
    yield "cross entropy: six rows", "loss_of", {"data": rand(6, 4), "y": labels(6, 4)}
    yield "cross entropy: one row", "loss_of", {"data": rand(1, 5), "y": torch.tensor([3])}
    yield "cross entropy: large scores", "loss_of", {"data": rand(4, 3) * 100, "y": labels(4, 3)}
    yield "scores: five rows", "look_forward", {"x": rand(5, 4), **weights(4, 6, 3)}
    yield "scores: one row", "look_forward", {"x": rand(1, 4), **weights(4, 6, 3)}
    yield "one step", "learn", {**task(6, 4, 5, 3), "epochs": 1, "bs": 6, "lr": 0.5}
    yield "two steps", "learn", {**task(12, 4, 5, 3), "epochs": 1, "bs": 6, "lr": 0.5}
    yield "a shorter last batch", "learn", {**task(14, 4, 5, 3), "epochs": 1, "bs": 6, "lr": 0.5}
    yield "fewer rows than a batch", "learn", {**task(5, 4, 6, 3), "epochs": 2, "bs": 8, "lr": 0.3}
    yield "three epochs", "learn", {**task(20, 5, 4, 3), "epochs": 3, "bs": 8, "lr": 0.2}
    yield "no epoch", "learn", {**task(6, 4, 5, 3), "epochs": 0, "bs": 4, "lr": 0.5}
    yield "float64", "learn", {**task(10, 4, 5, 3, dtype=torch.float64), "epochs": 2, "bs": 4, "lr": 0.4}
    yield "sixty steps: nodes alive", "count_nodes", {**task(60, 4, 5, 3), "epochs": 4, "bs": 4, "lr": 0.1}
    yield "the report is not recorded", "watch_the_report", {**task(23, 4, 5, 3), "epochs": 2, "bs": 8, "lr": 0.1}
    x, y = digits.load()
    yield "256 digits", "learn", {"x": x[:256], "y": y[:256], **weights(64, 20, 10), "epochs": 2, "bs": 64, "lr": 0.5}


def fresh(gen):
    """Networks of other sizes, drawn for each submission."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, m, nh, c = size() + 1, size(), size(), size() + 1
        w1, w2 = torch.randn(m, nh, generator=gen) / m**0.5, torch.randn(nh, c, generator=gen) / nh**0.5
        inputs = {"x": torch.randn(n, m, generator=gen), "y": torch.randint(c, (n,), generator=gen)}
        inputs |= {"w1": w1, "b1": torch.randn(nh, generator=gen), "w2": w2, "b2": torch.randn(c, generator=gen)}
        yield f"network {number}", "learn", {**inputs, "epochs": 1 + number, "bs": size(), "lr": 0.2}
