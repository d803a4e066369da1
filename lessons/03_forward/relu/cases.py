"""What relu is tried on: both signs, the kink, one sign only, large numbers, every number of axes, real activations."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first. No nan and no infinities: the good ways differ there, and none of them is wrong."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    yield "by hand", {"x": torch.tensor([-2.0, -0.5, 0.0, 0.5, 3.0])}
    yield "both zeros", {"x": torch.tensor([[0.0, -0.0, 1.0], [-1.0, 2.0, -3.0]])}
    yield "two axes", {"x": rand(4, 3)}
    yield "all negative", {"x": -1 - rand(3, 5).abs()}
    yield "all positive", {"x": 0.1 + rand(3, 2).abs()}
    yield "large numbers", {"x": 1000 * rand(5, 2)}
    yield "three axes", {"x": rand(2, 3, 4)}
    yield "float64", {"x": rand(4, 5, dtype=torch.float64)}
    yield "transposed view", {"x": rand(3, 6).T}
    yield "no rows", {"x": rand(0, 3)}
    x, _ = digits.load()
    yield "a layer of digits", {"x": x[:6] @ rand(64, 5)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        yield f"sizes {number}", {"x": rand(*(size() for _ in range(number + 1)))}
