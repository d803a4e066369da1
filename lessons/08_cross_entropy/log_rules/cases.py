"""What the two are tried on: small scores, scores that spread wide, sums just below the ceiling, and four dtypes."""

import torch


def cases(gen):
    """Named inputs, simplest first. No power of e overflows here; beyond the ceiling another version may do better."""

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
    yield "all scores positive", {"x": rand(3, 4).abs() + 0.1}
    yield "wide spread", {"x": torch.tensor([[0.0, -60.0, -120.0], [-150.0, 1.0, -5.0]])}
    yield "just below the ceiling", {"x": torch.tensor([[88.5, 80.0, 0.0], [1.0, 2.0, 86.0]])}
    yield "float64", {"x": rand(5, 4, dtype=torch.float64)}
    yield "float64, close to its ceiling", {"x": torch.tensor([[700.0, 699.0, 0.0], [-700.0, -699.0, -701.0]], dtype=torch.float64)}
    yield "transposed view", {"x": rand(4, 6).T}
    yield "ceiling of float32", "ceiling_of", {"dtype": "float32"}
    yield "ceiling of float16", "ceiling_of", {"dtype": "float16"}
    yield "ceiling of float64", "ceiling_of", {"dtype": "float64"}
    yield "ceiling of bfloat16", "ceiling_of", {"dtype": "bfloat16"}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        yield f"sizes {number}", {"x": rand(size(), size())}
