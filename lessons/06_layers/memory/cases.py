"""What the stored loss and the count are tried on: values, work done on the way back, shared storages, and real sizes."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def weights(m, nh, **options):
        return {"w1": rand(m, nh, **options), "b1": rand(nh, **options), "w2": rand(nh, 1, **options), "b2": rand(1, **options)}

    def whole(n):
        return torch.randint(10, (n,), generator=gen)

    by_hand = {"inp": torch.tensor([[2.0], [5.0], [1.0], [4.0]]), "targ": torch.tensor([1.0, 5.0, 3.0, 1.0])}
    yield "loss: by hand", "loss_of", by_hand
    yield "loss and back: by hand", "loss_and_back", by_hand
    yield "loss and back: five rows", "loss_and_back", {"inp": rand(5, 1), "targ": rand(5)}
    yield "loss and back: one row", "loss_and_back", {"inp": rand(1, 1), "targ": rand(1)}
    yield "loss and back: whole targets", "loss_and_back", {"inp": 5 + rand(6, 1), "targ": whole(6)}
    yield "loss and back: float64", "loss_and_back", {"inp": rand(5, 1, dtype=torch.float64), "targ": rand(5, dtype=torch.float64)}
    yield "what runs on the way back", "what_runs", {"inp": rand(6, 1), "targ": rand(6)}
    yield "targets that change after the call", "targets_change", {"inp": rand(5, 1), "targ": rand(5), "change": rand(5)}
    four = {"inp1": rand(4, 1), "targ1": rand(4), "inp2": rand(4, 1), "targ2": rand(4)}
    yield "two losses side by side", "two_side_by_side", four
    yield "two batches, then backward", "two_batches", four
    yield "backward twice", "backward_twice", {"inp": rand(4, 1), "targ": rand(4)}

    yield "count: the loss by hand", "count_loss", by_hand
    yield "count: before the call", "count_before_the_call", weights(3, 2)
    yield "count: a small network", "count", {"x": rand(2, 3), "targ": rand(2), **weights(3, 2)}
    yield "count: seven rows", "count", {"x": rand(7, 5), "targ": rand(7), **weights(5, 4)}
    yield "count: with the stored loss", "count_stored", {"x": rand(7, 5), "targ": rand(7), **weights(5, 4)}
    yield "count: whole targets", "count", {"x": rand(6, 4), "targ": whole(6), **weights(4, 3)}
    yield "count: after backward", "count_after_backward", {"x": rand(6, 4), "targ": rand(6), **weights(4, 3)}
    yield "count: equal is not the same", "count_equal", {"a": rand(3, 4)}
    flattened = {"pictures": rand(5, 2, 3), "targ": rand(5), **weights(6, 4)}
    yield "count: pictures and their flattened view", "count_flattened", flattened
    yield "count: a batch cut out of a larger tensor", "count_slice", {"x": rand(40, 5), "rows": 4, "targ": rand(4), **weights(5, 3)}
    yield "count: one row, stretched", "count_stretched", {"row": rand(5), "rows": 1000}
    things = {"name": "dropout", "rate": 0.5, "calls": 3, "mask": rand(4, 3) > 0, "nothing": None, "a": rand(4, 3)}
    yield "count: other things on a layer", "count_attributes", {"attributes": {**things, "several": [rand(2), rand(3), "text", whole(5)]}}
    in_float64 = {"x": rand(6, 4, dtype=torch.float64), "targ": rand(6, dtype=torch.float64), **weights(4, 3, dtype=torch.float64)}
    yield "count: float64", "count", in_float64
    x, y = digits.load()
    yield "count: 1,500 digits", "count", {"x": x[:1500], "targ": y[:1500], **weights(64, 50)}
    yield "count: 1,500 digits, stored loss", "count_stored", {"x": x[:1500], "targ": y[:1500], **weights(64, 50)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n = size()
        yield f"sizes {number}", "loss_and_back", {"inp": rand(n, 1), "targ": rand(n)}
    for number in range(3):
        n, m, nh = size(), size(), size()
        weights = {"w1": rand(m, nh), "b1": rand(nh), "w2": rand(nh, 1), "b2": rand(1)}
        yield f"count {number}", "count", {"x": rand(n, m), "targ": rand(n), **weights}
