"""What Linear is tried on: its answers, its list of parameters, its gradients, and what PyTorch's own code does with it."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def layer(n, i, o, **options):
        return {"inp": rand(n, i, **options), "w": rand(i, o, **options), "b": rand(o, **options)}

    def both_ways(n, i, o, **options):
        return {**layer(n, i, o, **options), "g": rand(n, o, **options)}

    by_hand = {
        "inp": torch.tensor([[1.0, 2.0], [0.0, 1.0], [3.0, -1.0]]),
        "w": torch.tensor([[2.0], [-1.0]]),
        "b": torch.tensor([10.0]),
    }
    yield "forward: by hand", "forward", by_hand
    yield "forward: three sizes", "forward", layer(5, 4, 3)
    yield "its parameters", "parameters", {"n_in": 4, "n_out": 3}
    yield "forward and back: by hand", "forward_and_back", {**by_hand, "g": torch.tensor([[1.0], [2.0], [-1.0]])}
    yield "forward and back: three sizes", "forward_and_back", both_ways(5, 4, 3)
    yield "a new layer", "fresh", {"n_in": 100, "n_out": 80}
    yield "a new layer with few outputs", "fresh", {"n_in": 784, "n_out": 10}
    yield "larger layers", "larger", {"n_in": 100, "n_out": 100}
    yield "saved and loaded", "save_and_load", {"inp": rand(5, 4)}
    yield "a hook", "hook", layer(5, 4, 3)
    yield "two batches", "twice_the_same_batch", both_ways(5, 4, 3)
    yield "one step of gradient descent", "one_step", {"inp": rand(6, 4), "targ": rand(6, 2), "w": rand(4, 2), "b": rand(2), "rate": 0.1}
    yield "square", "forward_and_back", both_ways(3, 3, 3)
    yield "one row", "forward_and_back", both_ways(1, 4, 3)
    yield "no rows", "forward_and_back", both_ways(0, 4, 3)
    yield "float64", "forward_and_back", both_ways(5, 4, 3, dtype=torch.float64)
    yield "transposed view", "forward_and_back", {"inp": rand(4, 6).T, "w": rand(4, 3), "b": rand(3), "g": rand(6, 3)}

    x, y = digits.load()
    two = {"w1": rand(64, 50) / 8, "b1": rand(50) / 8, "w2": rand(50, 10) / 7, "b2": rand(10) / 8}
    yield "100 digits through two of them", "network", {"x": x[:100], "y": y[:100], **two}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, i, o = size(), size(), size()
        yield (
            f"sizes {number}",
            "forward_and_back",
            {"inp": rand(n, i), "w": rand(i, o), "b": rand(o), "g": rand(n, o)},
        )
