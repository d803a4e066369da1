"""What the loader is tried on: one worker, several in every timing that matters, what goes wrong."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def task(lists, workers, prefetch, **options):
        n = 1 + max((i for numbers in lists for i in numbers), default=3)
        x = torch.randint(100, (n, 3), generator=gen)  # whole numbers: float64 asks nothing more
        y = torch.randperm(50, generator=gen)[:n]
        sizes = {"workers": workers, "prefetch": prefetch}
        return {"x": x, "y": y, "lists": lists, **sizes, **options}

    by_hand = {
        "x": torch.tensor([[1, 2], [3, 4], [5, 6]]),
        "y": torch.tensor([7, 8, 9]),
    }
    pairs = [[2 * k, 2 * k + 1] for k in range(8)]
    three = [[9, 0, 4], [1, 2, 8], [10, 3, 7], [5, 6]]
    yield "by hand", "walk_tensors", {**by_hand, "lists": [[2, 0], [1]], "workers": 1, "prefetch": 1}
    yield "two workers", "walk", task([[7, 2], [0, 5], [3, 1], [4, 6]], 2, 2)
    yield "all workers at once, a short last batch", "all_at_work", task(three, 3, 3)
    yield "more workers than batches", "walk", task([[4, 1, 0]], 2, 4)
    yield "fewer under way than workers", "walk", task(pairs[:3], 2, 1)
    yield "no lists", "walk", task([], 1, 3)
    again = [[0, 4, 2], [6, 1, 3], [5, 8, 7]]
    yield "loop after loop, and two at a time", "walk_twice_and_side_by_side", task(again, 1, 2)
    yield "another collate", "collated_elsewhere", task([[5, 0], [1, 2, 3], [4, 6]], 1, 3)
    yield "the first batch is the last to be ready", "first_is_last", task(pairs, 2, 6)
    yield "batches under way", "under_way", task(pairs, 2, 3)
    yield "random numbers", "different_numbers", task(pairs[:4], 2, 2)
    yield "left early", "left_early", task(pairs[:6], 2, 3)
    yield "a row that cannot be read", "failing_row", task(pairs[:6], 1, 3, row=5)
    yield "a batch that cannot be put together", "failing_collate", task(pairs[:4], 1, 2, row=3)
    yield "the lists fail", "failing_lists", task(pairs[:3], 1, 2)
    yield "a worker is killed", "killed_worker", task(pairs[:4], 2, 2, row=0)
    yield "a killed worker is asked again", "killed_and_asked_again", task(pairs[:5], 1, 3, row=0)
    x, y = digits.load()
    order = torch.randperm(60, generator=gen).tolist()
    lists = [order[start : start + 16] for start in range(0, 60, 16)]
    sixty = {"x": x[:60], "y": y[:60], "lists": lists, "workers": 2, "prefetch": 4}
    yield "sixty digits", "walk_tensors", sixty
    yield "what a worker does", "seen_from_a_worker", task([[3, 1], [0, 2]], 1, 1)


def fresh(gen):
    """Rows, lists and numbers of workers drawn for each submission."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(2):
        n, bs = size() + 4, (size() + 1) // 2
        order = torch.randperm(n, generator=gen).tolist()
        lists = [order[start : start + bs] for start in range(0, n, bs)][:8]
        x, y = torch.randint(100, (n, size()), generator=gen), torch.randperm(n, generator=gen)
        sizes = {"workers": 1 + number, "prefetch": size()}
        yield f"rows {number}", "walk_tensors", {"x": x, "y": y, "lists": lists, **sizes}
