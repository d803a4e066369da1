"""What softmax is tried on: small scores of every shape. Very large ones are for a later exercise."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every score is small enough for its power of e to be finite in float32."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    yield "by hand", {"x": torch.tensor([[1.0, 2.0, 3.0], [2.0, 1.0, 1.0]]).log()}
    yield "two rows of five", {"x": rand(2, 5)}
    yield "more rows than classes", {"x": rand(7, 4)}
    yield "square", {"x": rand(3, 3)}
    yield "equal scores", {"x": torch.full((2, 5), 0.7)}
    yield "one row", {"x": rand(1, 4)}
    yield "one class", {"x": rand(4, 1)}
    yield "no rows", {"x": rand(0, 4)}
    x = rand(4, 3)
    yield "before a shift", {"x": x}
    yield "the same scores, all 3 higher", {"x": x + 3}
    yield "all scores near -20", {"x": rand(4, 3) - 20}
    yield "rows at different heights", {"x": rand(4, 3) + torch.tensor([[-6.0], [0.0], [6.0], [12.0]])}
    yield "float64", {"x": rand(5, 4, dtype=torch.float64)}
    yield "transposed view", {"x": rand(4, 6).T}
    pictures, _ = digits.load()
    yield "scores of 50 digits", {"x": pictures[:50] @ rand(64, 10)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        yield f"sizes {number}", {"x": rand(size(), size())}
