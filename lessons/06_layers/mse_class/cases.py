"""What Mse is tried on: rows that differ, the unit axis in both directions, and what a loss has to hold on to."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py. No batch is empty: it would have no mean."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    by_hand = {"inp": torch.tensor([[2.0], [5.0], [1.0], [4.0]]), "targ": torch.tensor([1.0, 5.0, 3.0, 1.0])}
    yield "loss: by hand", "loss_of", by_hand
    yield "forward and back: by hand", "forward_and_back", by_hand
    yield "loss: five rows", "loss_of", {"inp": rand(5, 1), "targ": rand(5)}
    yield "forward and back: five rows", "forward_and_back", {"inp": rand(5, 1), "targ": rand(5)}
    yield "what the way back needs", "what_lacks", by_hand
    yield "it keeps the very tensors", "keep", {"inp": rand(3, 1), "targ": rand(3)}
    yield "it keeps whole targets as they are", "keep", {"inp": rand(3, 1), "targ": torch.tensor([2, 0, 1])}
    four = {"inp1": rand(4, 1), "targ1": rand(4), "inp2": rand(4, 1), "targ2": rand(4)}
    yield "two side by side", "two_side_by_side", four
    yield "two batches, then backward", "two_batches", four
    yield "backward twice", "backward_twice", {"inp": rand(4, 1), "targ": rand(4)}

    older = rand(3, 1)
    older.g = torch.full((3, 1), 7.0)
    yield "an older .g is there", "forward_and_back", {"inp": older, "targ": rand(3)}

    yield "one row", "forward_and_back", {"inp": rand(1, 1), "targ": rand(1)}
    yield "two rows", "forward_and_back", {"inp": rand(2, 1), "targ": rand(2)}
    yield "all targets equal", "forward_and_back", {"inp": rand(6, 1), "targ": torch.full((6,), 3.0)}
    perfect = rand(4, 1)
    yield "a perfect fit", "forward_and_back", {"inp": perfect, "targ": perfect[:, 0].clone()}
    whole = torch.randint(10, (7,), generator=gen)
    yield "whole targets", "forward_and_back", {"inp": 5 + rand(7, 1), "targ": whole}
    yield "float64", "forward_and_back", {"inp": rand(5, 1, dtype=torch.float64), "targ": rand(5, dtype=torch.float64)}
    yield "transposed view", "forward_and_back", {"inp": rand(1, 5).T, "targ": rand(5)}
    x, y = digits.load()
    hidden = (x[:300] @ rand(64, 50)).clamp(min=0)
    yield "300 digits", "forward_and_back", {"inp": hidden @ rand(50, 1), "targ": y[:300]}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n = size()
        yield f"sizes {number}", "forward_and_back", {"inp": rand(n, 1), "targ": rand(n)}
