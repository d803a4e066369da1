"""Products of small matrices, one wide enough to count calls on, and four pairs that have none."""

import torch


def cases(gen):
    """Named inputs, simplest first; "by hand" is the example of the brief."""

    def draw(*shape, dtype=torch.float32):
        return torch.randn(*shape, generator=gen, dtype=dtype)

    yield "by hand", {
        "a": torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]),
        "b": torch.tensor([[1.0, 0.0], [0.0, 2.0], [3.0, -1.0]]),
    }
    yield "three sizes", {"a": draw(5, 7), "b": draw(7, 3)}
    yield "more columns than inner steps", {"a": draw(3, 2), "b": draw(2, 6)}
    yield "one row", {"a": draw(1, 4), "b": draw(4, 2)}
    yield "inner size one", {"a": draw(4, 1), "b": draw(1, 3)}
    yield "square", {"a": draw(4, 4), "b": draw(4, 4)}
    s, t = draw(3, 3), draw(3, 3)
    yield "symmetric", {"a": s + s.T, "b": t + t.T}
    yield "no inner size", {"a": draw(3, 0), "b": draw(0, 2)}
    yield "no rows", {"a": draw(0, 3), "b": draw(3, 2)}
    yield "float64", {"a": draw(3, 4, dtype=torch.float64), "b": draw(4, 2, dtype=torch.float64)}
    yield "transposed views", {"a": draw(4, 3).T, "b": draw(2, 4).T}
    yield "wide", {"a": draw(12, 24), "b": draw(24, 20)}
    yield "b has a row too many", {"a": draw(2, 3), "b": draw(4, 2)}
    yield "b has a row too few", {"a": draw(2, 3), "b": draw(2, 4)}
    yield "b has one row", {"a": draw(2, 3), "b": draw(1, 4)}
    yield "a has one column", {"a": draw(2, 1), "b": draw(3, 4)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, m, k = size(), size(), size()
        yield f"sizes {number}", {"a": rand(n, m), "b": rand(m, k)}
    m = size()
    yield "no product", {"a": rand(size(), m), "b": rand(m + 1, size())}
