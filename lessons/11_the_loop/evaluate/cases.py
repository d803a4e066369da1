"""What evaluate is tried on: equal and unequal batches first, then every state in which a model can be found."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def task(n, m, nh, c, bs, **options):
        return {
            "x": rand(n, m, **options), "y": torch.randint(c, (n,), generator=gen), "w1": rand(m, nh, **options),
            "w2": rand(nh, c, **options), "mean": rand(nh, **options), "bs": bs,
        }

    yield "one batch", "in_evaluation", task(6, 4, 5, 3, 6)
    yield "equal batches", "in_training", task(8, 4, 5, 3, 4)
    yield "a short last batch", "in_training", task(9, 4, 6, 3, 4)
    yield "one row at the end", "in_training", task(7, 3, 5, 4, 3)
    yield "a single row", "in_training", task(1, 4, 5, 3, 4)
    yield "in evaluation mode already", "in_evaluation", task(9, 4, 5, 3, 4)
    yield "a frozen part", "with_a_frozen_part", task(7, 4, 5, 3, 4)
    yield "parts inside parts", "with_parts_inside", task(7, 4, 5, 3, 4)
    yield "gradients are there", "with_gradients", task(7, 4, 5, 3, 4)
    yield "autograd is off", "with_autograd_off", task(7, 4, 5, 3, 4)
    yield "another loss", "with_another_loss", task(7, 4, 5, 3, 3)
    yield "a loader for one walk", "from_a_generator", task(8, 4, 5, 3, 3)
    yield "two looks", "twice", task(8, 4, 5, 3, 3)
    yield "the loader fails", "loader_fails", task(8, 4, 5, 3, 3)
    yield "float64", "in_training", task(7, 4, 5, 3, 3, dtype=torch.float64)
    x, y = digits.load()
    network = {"w1": rand(64, 20) / 8, "w2": rand(20, 10) / 20**0.5, "mean": rand(20)}
    yield "150 digits", "in_training", {"x": x[:150], "y": y[:150], **network, "bs": 64}


def fresh(gen):
    """Networks and batches of other sizes, drawn for each submission."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, m, nh, c = size(), size(), size(), size() + 1
        x, y = torch.randn(n, m, generator=gen), torch.randint(c, (n,), generator=gen)
        weights = {"w1": torch.randn(m, nh, generator=gen), "w2": torch.randn(nh, c, generator=gen), "mean": torch.randn(nh, generator=gen) - 2}
        yield f"network {number}", "in_training", {"x": x, "y": y, **weights, "bs": size()}
