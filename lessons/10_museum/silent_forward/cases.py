"""Layers without forward, layers without bwd, and the finished ones."""

import torch


def cases(gen):
    """Named inputs, simplest first; every case goes through drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    yield "Square()(x), without forward", "unfinished", {"x": torch.ones(2)}
    yield "the same with two inputs", "unfinished_with_two", {"x": rand(3, 1), "y": rand(3)}
    yield "the same with none", "unfinished_with_none", {}
    yield "backward without bwd", "no_way_back", {"x": rand(2, 3)}
    yield "backward without bwd, two inputs", "no_way_back_with_two", {"x": rand(3), "y": rand(3)}
    yield "backward without bwd, no input", "no_way_back_with_none", {}
    yield "a slip inside a finished forward", "a_slip_in_forward", {"x": rand(3)}
    yield "a slip inside a finished bwd", "a_slip_in_bwd", {"x": rand(3)}
    yield "the rectifier", "finished_relu", {"x": rand(3, 4), "g": rand(3, 4)}
    yield "the rectifier at exactly zero", "finished_relu", {"x": torch.tensor([0.0, -1.0, 2.0]), "g": rand(3)}
    yield "the loss", "finished_mse", {"guesses": rand(4, 1), "targ": rand(4)}
    yield "the loss, float64", "finished_mse", {"guesses": rand(4, 1, dtype=torch.float64), "targ": rand(4, dtype=torch.float64)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(2):
        shape, n = (size(), size()), size()
        yield f"rectifier {number}", "finished_relu", {"x": rand(*shape), "g": rand(*shape)}
        yield f"loss {number}", "finished_mse", {"guesses": rand(n, 1), "targ": rand(n)}
