"""What wheel_turns and chain are tried on: whole ratios by hand, then curves on which the place of a slope matters."""

import torch


def cases(gen):
    """Named inputs, simplest first; the chains themselves are in drive.py."""

    def near(low, high):
        return low + (high - low) * float(torch.rand((), generator=gen, dtype=torch.float64))

    def wheels(*circ, turns=1.0):
        return "wheel_turns", {"circ": torch.tensor(circ), "turns": turns}

    yield "three wheels", *wheels(12.0, 4.0, 2.0)
    yield "wheels: twice around", *wheels(8.0, 4.0, 2.0, turns=2.0)
    yield "wheels: growing", *wheels(2.0, 8.0, 5.0, 20.0)
    yield "wheels: all alike", *wheels(3.0, 3.0, 3.0, turns=1.5)
    yield "wheels: a single one", *wheels(7.0, turns=0.5)
    yield "wheels: backwards", *wheels(6.0, 4.0, turns=-1.0)
    yield "wheels: none turned", *wheels(6.0, 4.0, 9.0, turns=0.0)
    yield "wheels: any", "wheel_turns", {"circ": 1 + 5 * torch.rand(6, generator=gen), "turns": near(1, 3)}
    yield "wheels: float64", "wheel_turns", {"circ": 1 + 5 * torch.rand(4, generator=gen, dtype=torch.float64), "turns": 2.0}

    yield "square, then a line", "square_then_line", {"x": 2.0}
    yield "a line, then square", "line_then_square", {"x": 2.0}
    yield "one stage", "one_stage", {"x": near(0.5, 1.2)}
    yield "two lines", "triple_then_double", {"x": near(1, 2)}
    yield "three curves", "three_curves", {"x": near(0.5, 0.9)}
    yield "a flat stage", "flat_in_the_middle", {"x": 1.0}
    yield "not flat any more", "flat_in_the_middle", {"x": near(1.2, 1.4)}
    yield "a kink", "kink", {"x": 2.0}
    yield "a neuron", "neuron", {"w": near(0.5, 2), "b": near(0.1, 1), "t": near(3, 4), "x": near(0.5, 1.5)}
    yield "a dead neuron", "neuron", {"w": -near(0.5, 2), "b": -0.25, "t": near(3, 4), "x": near(0.5, 1.5)}
    yield "no stage", "no_stage", {"x": 4.5}
    yield "twelve sines", "twelve_sines", {"x": near(0.5, 1.2)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        inputs = {"circ": 1 + rand(size()).abs(), "turns": 0.5 * size()}
        yield f"wheels {number}", "wheel_turns", inputs
