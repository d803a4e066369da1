"""What forward_and_backward is tried on: by hand, all sizes different, edge cases, then several calls in a row."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; biases are never zero."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def weights(m, nh, **options):
        return {"w1": rand(m, nh, **options), "b1": rand(nh, **options), "w2": rand(nh, 1, **options), "b2": rand(1, **options)}

    def network(n, m, nh, **options):
        return {"x": rand(n, m, **options), "targ": rand(n, **options), **weights(m, nh, **options)}

    yield (
        "by hand",
        {
            "x": torch.tensor([[1.0, 2.0], [3.0, -1.0]]),
            "targ": torch.tensor([3.0, 1.0]),
            "w1": torch.tensor([[1.0, -1.0], [1.0, 1.0]]),
            "b1": torch.tensor([0.0, 1.0]),
            "w2": torch.tensor([[1.0], [2.0]]),
            "b2": torch.tensor([-3.0]),
        },
    )
    yield "three sizes", network(7, 5, 4)
    yield "more hidden units than rows", network(3, 2, 6)
    yield "one row", network(1, 4, 3)
    yield "all sizes equal", network(3, 3, 3)

    dead = network(6, 3, 4)
    dead["b1"][1] = -100.0
    yield "a unit dead for every row", dead

    yield "whole targets", {**network(5, 4, 3), "targ": torch.randint(10, (5,), generator=gen)}

    again = network(4, 3, 5)
    for name in ("x", "w1", "b1", "w2", "b2"):
        again[name].g = torch.full_like(again[name], 7.0)
    yield "older .g are there", again

    yield "float64", network(5, 4, 3, dtype=torch.float64)
    yield (
        "transposed views",
        {"x": rand(3, 5).T, "targ": rand(5), "w1": rand(4, 3).T, "b1": rand(4), "w2": rand(1, 4).T, "b2": rand(1)},
    )

    pixels, labels = digits.load()
    yield "digits", {"x": pixels[:64], "targ": labels[:64].float(), **weights(64, 20)}

    yield "the same batch twice", "same_batch_twice", network(5, 4, 3)
    two = {"x": rand(5, 4), "targ": rand(5), "x_next": rand(2, 4), "targ_next": rand(2)}
    yield "another batch", "another_batch", {**two, **weights(4, 3)}
    yield "three steps downhill", "three_steps", {**network(6, 4, 3), "rate": 0.01}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, m, nh = size(), size(), size()
        weights = {"w1": rand(m, nh), "b1": rand(nh), "w2": rand(nh, 1), "b2": rand(1)}
        yield f"sizes {number}", {"x": rand(n, m), "targ": rand(n), **weights}
