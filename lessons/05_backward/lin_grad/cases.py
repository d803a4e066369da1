"""What lin_grad is tried on: every size different first, then the sizes and symmetries that hide slips."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; out carries out.g, as random as if it came from a longer network."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def layer(inp, w, b, g=None):
        out = inp @ w + b
        out.g = rand(*out.shape, dtype=out.dtype) if g is None else g
        return {"inp": inp, "out": out, "w": w, "b": b}

    yield (
        "by hand",
        layer(
            torch.tensor([[1.0, 2.0, 3.0], [0.0, 1.0, -1.0]]),
            torch.tensor([[1.0, 0.0], [0.0, 1.0], [2.0, 1.0]]),
            torch.tensor([0.5, -0.5]),
            g=torch.tensor([[1.0, 0.0], [2.0, -1.0]]),
        ),
    )
    yield "three sizes", layer(rand(5, 4), rand(4, 3), rand(3))
    yield "one output", layer(rand(5, 4), rand(4, 1), rand(1))
    yield "one row", layer(rand(1, 4), rand(4, 3), rand(3))
    yield "square", layer(rand(3, 3), rand(3, 3), rand(3))
    half = rand(3, 3)
    yield "symmetric weights", layer(rand(5, 3), half + half.T, rand(3))

    again = layer(rand(4, 3), rand(3, 2), rand(2))
    for name in ("inp", "w", "b"):
        again[name].g = torch.full_like(again[name], 7.0)
    yield "an older .g is there", again

    yield "float64", layer(*(rand(*shape, dtype=torch.float64) for shape in ((4, 2), (2, 3), (3,))))
    yield "transposed views", layer(rand(4, 5).T, rand(3, 4).T, rand(3))
    yield "no rows", layer(rand(0, 4), rand(4, 3), rand(3))
    x, _ = digits.load()
    yield "digits", layer(x[:50], rand(64, 5), rand(5))


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, i, o = size(), size(), size()
        inp, w, b = rand(n, i), rand(i, o), rand(o)
        out = inp @ w + b
        out.g = rand(n, o)
        yield f"sizes {number}", {"inp": inp, "out": out, "w": w, "b": b}
