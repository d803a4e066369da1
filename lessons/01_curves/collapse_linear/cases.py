"""What collapse_linear is tried on: every size different first, then the sizes and values at which slips hide.

If two layers agree for every x, they have the same w and b; so comparing those is comparing all outputs at once.
"""

import torch


def cases(gen):
    """Named inputs, simplest first."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def layers(a, b, c, **options):
        return {
            "w1": rand(a, b, **options),
            "b1": rand(b, **options),
            "w2": rand(b, c, **options),
            "b2": rand(c, **options),
        }

    yield (
        "by hand",
        {
            "w1": torch.tensor([[1.0, 0.0, 2.0], [0.0, 1.0, -1.0]]),
            "b1": torch.tensor([1.0, -2.0, 3.0]),
            "w2": torch.tensor([[1.0], [2.0], [-1.0]]),
            "b2": torch.tensor([4.0]),
        },
    )
    yield "three sizes", layers(4, 5, 3)
    yield "square", layers(3, 3, 3)
    yield "first biases zero", {**layers(4, 5, 3), "b1": torch.zeros(5)}
    yield "second biases zero", {**layers(4, 5, 3), "b2": torch.zeros(3)}
    yield "second layer changes nothing", {**layers(4, 3, 3), "w2": torch.eye(3), "b2": torch.zeros(3)}
    yield "as many out as in", layers(3, 5, 3)
    yield "one input", layers(1, 4, 3)
    yield "one hidden unit", layers(4, 1, 3)
    yield "no hidden units", layers(3, 0, 2)
    yield "float64", layers(3, 4, 2, dtype=torch.float64)
    turned = layers(4, 5, 3)
    yield "transposed views", {**turned, "w1": rand(5, 4).T, "w2": rand(3, 5).T}
    yield "as for the digits", layers(64, 50, 10)


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        a, b, c = size(), size(), size()
        yield f"sizes {number}", {"w1": rand(a, b), "b1": rand(b), "w2": rand(b, c), "b2": rand(c)}
