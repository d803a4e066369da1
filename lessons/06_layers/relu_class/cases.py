"""What Adder and Relu are tried on: one object, two objects, forward and back, and the very tensors that they must hold on to."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    yield "adder: by hand", "add", {"k": 10, "x": 5}
    yield "adder: a tensor", "add", {"k": -2, "x": rand(3, 4)}
    yield "adder: two of them", "add_with_two", {"k1": 10, "k2": 100, "x": 5}

    by_hand = torch.tensor([[-2.0, -0.5, 0.0], [0.5, 3.0, -0.0]])
    out_g = torch.tensor([[1.0, 2.0, 3.0], [-4.0, 5.0, 6.0]])
    yield "rectify: by hand", "rectify", {"inp": by_hand}
    yield "the layer can be called", "call_it", {"inp": by_hand}
    yield "forward and back: by hand", "forward_and_back", {"inp": by_hand, "out_g": out_g}
    yield "forward and back: two axes", "forward_and_back", {"inp": rand(5, 4), "out_g": rand(5, 4)}
    yield "what the way back needs", "what_lacks", {"inp": by_hand, "out_g": out_g}
    yield "it keeps the very tensors", "remember", {"inp": rand(4, 3)}
    yield "two in a chain", "two_in_a_chain", {"inp": rand(5, 3), "out_g": rand(5, 3)}

    four = {"inp1": rand(4, 3), "inp2": rand(4, 3), "out1_g": rand(4, 3), "out2_g": rand(4, 3)}
    yield "two side by side", "two_side_by_side", four
    yield "two batches, then backward", "two_batches", four
    yield "backward twice", "backward_twice", {"inp": rand(4, 5), "out_g": rand(4, 5)}

    older = rand(3, 4)
    older.g = torch.full((3, 4), 7.0)
    yield "an older .g is there", "forward_and_back", {"inp": older, "out_g": rand(3, 4)}

    yield "rectify: large numbers", "rectify", {"inp": 1000 * rand(5, 2)}
    yield "one axis", "forward_and_back", {"inp": rand(7), "out_g": rand(7)}
    yield "three axes", "forward_and_back", {"inp": rand(2, 3, 4), "out_g": rand(2, 3, 4)}
    in_float64 = {"inp": rand(3, 2, dtype=torch.float64), "out_g": rand(3, 2, dtype=torch.float64)}
    yield "float64", "forward_and_back", in_float64
    yield "transposed views", "forward_and_back", {"inp": rand(3, 6).T, "out_g": rand(3, 6).T}
    yield "no rows", "forward_and_back", {"inp": rand(0, 3), "out_g": rand(0, 3)}
    x, _ = digits.load()
    yield "a layer of digits", "forward_and_back", {"inp": x[:40] @ rand(64, 5), "out_g": rand(40, 5)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        shape = (size(), size())
        yield f"sizes {number}", "forward_and_back", {"inp": rand(*shape), "out_g": rand(*shape)}
