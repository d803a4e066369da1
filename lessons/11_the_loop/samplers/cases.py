"""What samplers are tried on: in order first, then shuffled, then batches, and every way to go through them twice."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def seed():
        return int(torch.randint(1, 10**6, (), generator=gen))

    yield "by hand: in order", "in_order", {"n": 7, "times": 1}
    yield "by hand: batches", "batches_by_default", {"n": 7, "bs": 3}
    yield "by hand: drop_last", "batches", {"n": 7, "bs": 3, "drop_last": True}
    yield "in order, three times", "in_order", {"n": 4, "times": 3}
    yield "no rows", "in_order", {"n": 0, "times": 2}
    yield "one row", "in_order", {"n": 1, "times": 2}
    yield "shuffled", "shuffled", {"n": 40, "seed": seed()}
    first = seed()
    yield "equal generators", "two_samplers", {"n": 40, "seed": first, "other": first + 1}
    yield "torch's own generator", "torchs_own", {"n": 40, "seed": seed()}
    yield "a loop in a loop", "loop_in_a_loop", {"n": 3}
    yield "one walk during another", "one_during_the_other", {"n": 40, "seed": seed(), "taken": 15}
    yield "nothing left over", "batches", {"n": 6, "bs": 3, "drop_last": False}
    yield "nothing left over, drop_last", "batches", {"n": 6, "bs": 3, "drop_last": True}
    yield "one left over", "batches", {"n": 7, "bs": 2, "drop_last": False}
    yield "all but one", "batches", {"n": 5, "bs": 3, "drop_last": True}
    yield "fewer rows than a batch", "batches", {"n": 3, "bs": 5, "drop_last": False}
    yield "fewer rows than a batch, drop_last", "batches", {"n": 3, "bs": 5, "drop_last": True}
    yield "one row in a batch", "batches", {"n": 3, "bs": 1, "drop_last": False}
    yield "no rows in batches", "batches", {"n": 0, "bs": 3, "drop_last": False}
    yield "numbers from a list", "of_a_list", {"rows": [5, 0, 4, 4, 2], "bs": 2, "drop_last": False}
    yield "two epochs of batches", "two_epochs", {"n": 5, "bs": 2}
    yield "shuffled batches", "shuffled_batches", {"n": 40, "bs": 12, "seed": seed()}
    yield "its length is asked for in between", "length_in_between", {"n": 40, "bs": 12, "seed": seed()}
    yield "lists that are kept", "seen_one_by_one", {"n": 7, "bs": 3}
    yield "a loop that is left early", "only_some", {"bs": 4, "wanted": 3}
    x, y = digits.load()
    yield "150 digits", "rows_with_labels", {"x": x[:150], "y": y[:150], "bs": 64, "seed": seed()}


def fresh(gen):
    """Sizes drawn for each submission."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, bs = size() * size(), size()
        yield f"batches {number}", "batches", {"n": n, "bs": bs, "drop_last": number == 1}
        yield f"shuffled {number}", "shuffled_batches", {"n": 30 + n, "bs": bs, "seed": n * bs}
