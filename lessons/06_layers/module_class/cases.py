"""What Module is tried on: layers with no, one, two and three inputs, layers with a part missing, and the model from before."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def linear(n, i, o, **options):
        return {"inp": rand(n, i, **options), "w": rand(i, o, **options), "b": rand(o, **options), "out_g": rand(n, o, **options)}

    def network(n, m, nh):
        return {"x": rand(n, m), "targ": rand(n), "w1": rand(m, nh), "b1": rand(nh), "w2": rand(nh, 1), "b2": rand(1)}

    by_hand = {"inp": torch.tensor([1.0, -3.0])}
    yield "a doubling layer: by hand", "double", by_hand
    yield "a doubling layer and back: by hand", "double_and_back", {**by_hand, "out_g": torch.tensor([1.0, 0.5])}
    yield "what it keeps", "keep", {"inp": rand(3, 4)}
    yield "two side by side", "two_side_by_side", {name: rand(3, 2) for name in ("inp1", "inp2", "out1_g", "out2_g")}
    yield "a layer with three inputs", "three_inputs", {name: rand(4, 3) for name in ("a", "b", "c", "out_g")}
    yield "a layer without inputs", "no_input", {"value": rand(3), "out_g": rand(3)}
    yield "two batches, then backward", "two_batches", {name: rand(4, 2) for name in ("inp1", "inp2", "out1_g", "out2_g")}

    mixed = {"inp": torch.tensor([[-2.0, 0.0, 0.5], [3.0, -0.0, -1.0]]), "out_g": torch.tensor([[1.0, 2.0, -3.0], [4.0, 5.0, 6.0]])}
    yield "Relu: by hand", "rectify_and_back", mixed
    yield "Relu: two axes", "rectify_and_back", {"inp": rand(5, 4), "out_g": rand(5, 4)}
    yield "Lin: three sizes", "linear_and_back", linear(5, 4, 3)
    yield "Mse: five rows", "loss_and_back", {"inp": rand(5, 1), "targ": rand(5)}
    yield "Mse: whole targets", "loss_and_back", {"inp": rand(4, 1), "targ": torch.randint(10, (4,), generator=gen)}
    yield "your Model, with these layers", "your_model", network(7, 5, 4)
    yield "who has what", "who_has_what", {"inp": rand(2, 3)}

    yield "no forward, one input", "forward_missing", {"inp": rand(2, 3)}
    yield "no forward, two inputs", "forward_missing", {"inp": rand(2, 3), "targ": rand(2)}
    yield "forward, but no bwd: the call", "forward_only", {"inp": rand(2, 3)}
    yield "forward, but no bwd: the way back", "bwd_missing", {"inp": rand(2, 3), "out_g": rand(2, 3)}
    yield "Relu: backward before the call", "relu_too_early", {}
    yield "Lin: backward before the call", "lin_too_early", {"w": rand(3, 2), "b": rand(2)}

    yield "Lin: one row", "linear_and_back", linear(1, 4, 3)
    yield "Lin: square", "linear_and_back", linear(3, 3, 3)
    yield "Lin: float64", "linear_and_back", linear(4, 2, 3, dtype=torch.float64)
    yield "Mse: one row", "loss_and_back", {"inp": rand(1, 1), "targ": rand(1)}
    x, y = digits.load()
    yield "your Model on digits", "your_model", {**network(50, 64, 10), "x": x[:50], "targ": y[:50]}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, i, o = size(), size(), size()
        yield (
            f"linear {number}",
            "linear_and_back",
            {"inp": rand(n, i), "w": rand(i, o), "b": rand(o), "out_g": rand(n, o)},
        )
        yield f"loss {number}", "loss_and_back", {"inp": rand(n, 1), "targ": rand(n)}
