"""What relu_grad is tried on: every pairing of signs, the kink itself, then the edge cases."""

import torch


def cases(gen):
    """Named inputs, simplest first; out carries out.g, of both signs."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def step(inp, g=None):
        out = inp.clamp(min=0)
        out.g = rand(*inp.shape, dtype=inp.dtype) if g is None else g
        return {"inp": inp, "out": out}

    yield (
        "by hand",
        step(
            torch.tensor([[-1.0, 2.0, 0.0], [3.0, -2.0, 1.0]]),
            g=torch.tensor([[5.0, -4.0, 3.0], [-1.0, 2.0, 0.0]]),
        ),
    )
    yield "five rows", step(rand(5, 4))
    yield "exactly zero", step(torch.tensor([[0.0, -0.0, 1.0, -1.0]]), g=torch.tensor([[2.0, -3.0, 4.0, -5.0]]))
    yield "only negative slopes", step(rand(4, 3), g=-1 - rand(4, 3).abs())
    yield "only slopes of zero", step(rand(4, 3), g=torch.zeros(4, 3))
    yield "all gates open", step(1 + rand(4, 3).abs())
    yield "all gates shut", step(-1 - rand(4, 3).abs())
    yield "one row", step(rand(1, 6))
    yield "square", step(rand(3, 3))
    yield "three axes", step(rand(2, 3, 4))
    yield "large numbers", step(1e6 * rand(4, 3))

    again = step(rand(4, 3))
    again["inp"].g = torch.full((4, 3), 7.0)
    yield "an older .g is there", again

    yield "float64", step(rand(4, 3, dtype=torch.float64))
    yield "transposed views", step(rand(4, 5).T)
    yield "no rows", step(rand(0, 3))


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        inp = rand(size(), size())
        out = inp.clamp(min=0)
        out.g = rand(*inp.shape)
        yield f"sizes {number}", {"inp": inp, "out": out}
