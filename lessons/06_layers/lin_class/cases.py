"""What Lin is tried on: the three gradients, whose tensors they are set on, and what a layer may not mix up."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def layer(n, i, o, **options):
        return {"inp": rand(n, i, **options), "w": rand(i, o, **options), "b": rand(o, **options)}

    def with_g(n, i, o, **options):
        return {**layer(n, i, o, **options), "out_g": rand(n, o, **options)}

    by_hand = {
        "inp": torch.tensor([[1.0, 2.0], [0.0, 1.0], [3.0, -1.0]]),
        "w": torch.tensor([[2.0], [-1.0]]),
        "b": torch.tensor([10.0]),
    }
    yield "forward: by hand", "forward", by_hand
    yield "forward: three sizes", "forward", layer(5, 4, 3)
    yield "forward and back: by hand", "forward_and_back", {**by_hand, "out_g": torch.tensor([[1.0], [2.0], [-1.0]])}
    yield "forward and back: three sizes", "forward_and_back", with_g(5, 4, 3)
    yield "what it keeps when it is made", "made", {"w": rand(3, 2), "b": rand(2)}
    yield "it keeps the very tensors", "keep", layer(4, 3, 2)

    sizes = ((4, 3), (4, 3), (3, 2), (3, 2), (2,), (2,), (4, 2), (4, 2))
    names = ("inp1", "inp2", "w1", "w2", "b1", "b2", "out1_g", "out2_g")
    yield "two side by side", "two_side_by_side", {name: rand(*size) for name, size in zip(names, sizes, strict=True)}
    chain = {"x": rand(6, 5), "w1": rand(5, 4), "b1": rand(4), "w2": rand(4, 3), "b2": rand(3), "out_g": rand(6, 3)}
    yield "two in a chain", "two_in_a_chain", chain
    sizes = ((4, 3), (4, 3), (3, 2), (2,), (4, 2), (4, 2))
    names = ("inp1", "inp2", "w", "b", "out1_g", "out2_g")
    yield "two batches, then backward", "two_batches", {name: rand(*size) for name, size in zip(names, sizes, strict=True)}
    yield "backward twice", "backward_twice", with_g(4, 3, 2)
    learning = layer(4, 3, 2)
    learning |= {"w_step": rand(3, 2), "b_step": rand(2), "out_g": rand(4, 2)}
    yield "weights that learn", "weights_that_learn", learning

    again = with_g(4, 3, 2)
    for name in ("inp", "w", "b"):
        again[name].g = torch.full_like(again[name], 7.0)
    yield "an older .g is there", "forward_and_back", again

    yield "one row", "forward_and_back", with_g(1, 4, 3)
    yield "square", "forward_and_back", with_g(3, 3, 3)
    half = rand(3, 3)
    yield "symmetric weights", "forward_and_back", {**with_g(5, 3, 3), "w": half + half.T}
    yield "no rows", "forward_and_back", with_g(0, 4, 3)
    yield "float64", "forward_and_back", with_g(4, 2, 3, dtype=torch.float64)
    yield "transposed views", "forward_and_back", {"inp": rand(4, 5).T, "w": rand(3, 4).T, "b": rand(3), "out_g": rand(3, 5).T}
    x, _ = digits.load()
    yield "digits", "forward_and_back", {**with_g(50, 64, 5), "inp": x[:50]}


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
            {"inp": rand(n, i), "w": rand(i, o), "b": rand(o), "out_g": rand(n, o)},
        )
