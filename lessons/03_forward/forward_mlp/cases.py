"""What forward_mlp is tried on: the same sizes with other weights, then all sizes different, then the corners."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; biases are never zero."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def network(n, m, nh, o, **options):
        return {
            "xb": rand(n, m, **options),
            "w1": rand(m, nh, **options),
            "b1": rand(nh, **options),
            "w2": rand(nh, o, **options),
            "b2": rand(o, **options),
        }

    yield (
        "by hand",
        {
            "xb": torch.tensor([[1.0, 2.0], [3.0, -1.0]]),
            "w1": torch.tensor([[1.0, 0.0, -1.0], [0.0, 1.0, 1.0]]),
            "b1": torch.tensor([1.0, -1.0, -2.0]),
            "w2": torch.tensor([[2.0], [1.0], [4.0]]),
            "b2": torch.tensor([-6.0]),
        },
    )
    yield "the same sizes, other weights", network(2, 2, 3, 1)
    yield "three outputs", network(5, 4, 6, 3)
    yield "one output", network(5, 4, 3, 1)
    yield "one row", network(1, 3, 4, 2)
    yield "all sizes equal", network(3, 3, 3, 3)

    dead = network(6, 3, 4, 2)
    dead["b1"][1] = -100.0
    yield "a unit dead for every row", dead

    yield "float64", network(4, 3, 5, 2, dtype=torch.float64)
    yield "transposed views", {"xb": rand(3, 5).T, "w1": rand(4, 3).T, "b1": rand(4), "w2": rand(2, 4).T, "b2": rand(2)}
    yield "no rows", network(0, 3, 4, 2)

    x, _ = digits.load()
    yield "digits", {"xb": x[:50], "w1": rand(64, 5), "b1": rand(5), "w2": rand(5, 1), "b2": rand(1)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, m, nh, o = size(), size(), size(), size()
        weights = {"w1": rand(m, nh), "b1": rand(nh), "w2": rand(nh, o), "b2": rand(o)}
        yield f"sizes {number}", {"xb": rand(n, m), **weights}
