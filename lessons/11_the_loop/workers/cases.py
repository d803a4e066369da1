"""What the loader is tried on: one worker first, then several in every timing that matters, then what goes wrong."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def task(n, lists, workers, prefetch, **options):
        x, y = torch.randn(n, 3, generator=gen), torch.randperm(50, generator=gen)[:n]
        return {"x": x, "y": y, "lists": lists, "workers": workers, "prefetch": prefetch, **options}

    by_hand = {"x": torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), "y": torch.tensor([7, 8, 9])}
    pairs = [[2 * k, 2 * k + 1] for k in range(8)]
    yield "by hand", "walk", {**by_hand, "lists": [[2, 0], [1]], "workers": 1, "prefetch": 1}
    yield "two workers", "walk", task(8, [[7, 2], [0, 5], [3, 1], [4, 6]], 2, 2)
    yield "three workers, a short last batch", "walk", task(11, [[9, 0, 4], [1, 2, 8], [10, 3, 7], [5, 6]], 3, 4)
    yield "more workers than batches", "walk", task(5, [[4, 1, 0], [2, 3]], 4, 4)
    yield "fewer under way than workers", "walk", task(8, pairs[:4], 3, 2)
    yield "one under way", "walk", task(6, pairs[:3], 2, 1)
    yield "no lists", "walk", task(4, [], 2, 3)
    yield "three loops", "walk_three_times", task(9, [[0, 4, 2], [6, 1, 3], [5, 8, 7]], 2, 3)
    yield "side by side", "side_by_side", task(6, pairs[:3], 2, 2)
    yield "another collate", "collated_elsewhere", task(7, [[5, 0], [1, 2, 3], [4, 6]], 2, 3)
    yield "the first batch is the last to be ready", "first_is_last", task(16, pairs, 2, 6)
    yield "all workers at once", "all_at_work", task(12, pairs[:6], 3, 3)
    yield "ahead of the loop", "ahead_of_the_loop", task(8, pairs[:4], 2, 2)
    yield "batches under way", "under_way", task(16, pairs, 2, 3)
    yield "random numbers", "different_numbers", task(8, pairs[:4], 2, 2)
    yield "left early", "left_early", task(12, pairs[:6], 2, 3)
    yield "a row that cannot be read", "failing_row", task(12, pairs[:6], 1, 3, row=5)
    yield "a batch that cannot be put together", "failing_collate", task(8, pairs[:4], 1, 2, row=3)
    yield "the lists fail", "failing_lists", task(6, pairs[:3], 2, 2)
    yield "a worker is killed", "killed_worker", task(8, pairs[:4], 2, 2, row=0)
    yield "a worker is killed, and asked again", "killed_and_asked_again", task(10, pairs[:5], 2, 3, row=0)
    x, y = digits.load()
    order = torch.randperm(60, generator=gen).tolist()
    lists = [order[start : start + 16] for start in range(0, 60, 16)]
    yield "sixty digits", "walk", {"x": x[:60], "y": y[:60], "lists": lists, "workers": 2, "prefetch": 4}


def fresh(gen):
    """Rows, lists and numbers of workers drawn for each submission."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(2):
        n, bs = size() + 4, (size() + 1) // 2
        order = torch.randperm(n, generator=gen).tolist()
        lists = [order[start : start + bs] for start in range(0, n, bs)][:8]
        x, y = torch.randn(n, size(), generator=gen), torch.randperm(n, generator=gen)
        yield f"rows {number}", "walk", {"x": x, "y": y, "lists": lists, "workers": 1 + number, "prefetch": size()}
