"""What hinge_curve is tried on: both signs of slope and weight first, then the sizes at which slips hide."""

import math

import torch


def cases(gen):
    """Named inputs, simplest first. In all but the first the knees lie among the x, so that every hinge bends somewhere."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def signed(*signs):
        """Numbers of these signs, between 0.5 and 1.5 in size."""
        return torch.tensor(signs) * (0.5 + torch.rand(len(signs), generator=gen))

    def curve(x, slope, knee, weight, base):
        return {"x": x, "slope": slope, "knee": knee, "weight": weight, "base": base}

    yield (
        "by hand",
        curve(
            torch.tensor([0.0, 1.0, 2.0, 4.0]),
            torch.tensor([2.0, -1.0]),
            torch.tensor([1.0, 3.0]),
            torch.tensor([1.0, -2.0]),
            5.0,
        ),
    )
    wide = torch.tensor([-2.0, -0.7, 0.1, 0.9, 2.0])
    yield "five points, three hinges", curve(wide, signed(1.0, -1.0, 1.0), rand(3) / 2, signed(1.0, 1.0, -1.0), 0.5)
    yield "negative slopes", curve(wide, signed(-1.0, -1.0, -1.0), rand(3) / 2, signed(1.0, -1.0, 1.0), -1.5)
    yield "three points, five hinges", curve(wide[1:4], signed(1.0, -1.0, 1.0, -1.0, 1.0), rand(5) / 2, rand(5), 2.0)
    yield "as many points as hinges", curve(wide[:4], signed(1.0, -1.0, -1.0, 1.0), rand(4) / 2, signed(-1.0, 1.0, -1.0, 1.0), 0.25)
    yield "one hinge", curve(wide, signed(1.0), rand(1) / 2, signed(-1.0), 3.0)
    yield "one point", curve(wide[3:4], signed(1.0, -1.0, 1.0), torch.tensor([0.2, 0.4, 1.6]), signed(-1.0, 1.0, 1.0), 1.0)
    knees = rand(3)
    yield "x exactly on the knees", curve(knees.clone(), signed(1.0, -1.0, 1.0), knees, signed(1.0, -1.0, -1.0), -0.5)
    yield "no points", curve(rand(0), rand(3), rand(3), rand(3), 1.0)
    yield "no hinges", curve(rand(4), rand(0), rand(0), rand(0), 1.5)
    in_float64 = (rand(3, dtype=torch.float64) for _ in range(3))
    yield "float64", curve(torch.linspace(-2, 2, 6, dtype=torch.float64), *in_float64, 0.1)

    # eight pieces of straight line through the sine at every eighth of its period: a weight is a change of steepness
    corners = torch.arange(9) * math.pi / 4
    steep = corners.sin().diff() / (math.pi / 4)
    weight = torch.cat([steep[:1], steep.diff()])
    yield "a sine in eight pieces", curve(torch.linspace(0, 2 * math.pi, 41), torch.ones(8), corners[:8], weight, 0.0)
    yield "fifty hinges", curve(2 * rand(200), rand(50), rand(50), rand(50) / 5, 10.0)


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        points, hinges = size(), size()
        inputs = {"x": rand(points), "slope": rand(hinges), "knee": rand(hinges), "weight": rand(hinges)}
        yield f"sizes {number}", {**inputs, "base": float(size())}
