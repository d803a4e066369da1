"""What the loader is tried on: rows to put together first, then loops, and what a loop may ask for and when."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def rows(n, m, **options):
        return {"x": rand(n, m, **options), "y": torch.randperm(50, generator=gen)[:n]}

    by_hand = {"x": torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), "y": torch.tensor([7, 8, 9])}
    yield "collate: by hand", "collate_rows", by_hand
    yield "collate: five rows", "collate_rows", rows(5, 3)
    yield "collate: two rows", "collate_rows", rows(2, 3)
    yield "collate: one row", "collate_rows", rows(1, 4)
    yield "collate: pictures", "collate_rows", {"x": rand(3, 4, 2), "y": torch.tensor([4, 0, 2])}
    yield "collate: labels with an axis", "collate_rows", {"x": rand(4, 3), "y": rand(4, 2)}
    yield "collate: labels of 32 bits", "collate_rows", {"x": rand(4, 2), "y": torch.tensor([3, 0, 2, 1], dtype=torch.int32)}
    yield "collate: float64", "collate_rows", rows(4, 2, dtype=torch.float64)
    yield "loop: by hand", "walk", {**by_hand, "lists": [[2, 0], [1]]}
    yield "loop: a short last batch", "walk", {**rows(8, 3), "lists": [[0, 1, 2], [3, 4, 5], [6, 7]]}
    yield "loop: any order, some twice", "walk", {**rows(6, 3), "lists": [[5, 1], [1, 1, 4], [0, 5, 2, 3]]}
    yield "loop: one row at a time", "walk", {**rows(3, 2), "lists": [[1], [0], [2]]}
    yield "loop: no lists", "walk", {**rows(4, 2), "lists": []}
    yield "loop: labels with an axis", "walk", {"x": rand(4, 3), "y": rand(4, 2), "lists": [[0, 3], [1, 2]]}
    yield "three loops", "walk_three_times", {**rows(7, 3), "lists": [[0, 4, 2], [6, 1, 3], [5]]}
    yield "which rows when", "watch_requests", {**rows(8, 3), "lists": [[7, 2, 4], [0, 1, 3], [6, 5]]}
    yield "another collate", "collate_otherwise", {**rows(6, 3), "lists": [[5, 0], [1, 2, 3], [4]]}
    yield "left early", "leave_early", {**rows(6, 3), "lists": [[0, 3], [1, 5], [2, 4]]}
    yield "side by side", "side_by_side", {**rows(6, 3), "lists": [[0, 3], [1, 5], [2, 4]]}
    x, y = digits.load()
    order = torch.randperm(40, generator=gen).tolist()
    yield "forty digits", "walk", {"x": x[:40], "y": y[:40], "lists": [order[:16], order[16:32], order[32:]]}


def fresh(gen):
    """Rows and lists of other sizes, drawn for each submission."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, m, bs = size(), size(), size()
        order = torch.randperm(n, generator=gen).tolist()
        lists = [order[start : start + bs] for start in range(0, n, bs)]
        yield f"rows {number}", "walk", {"x": torch.randn(n, m, generator=gen), "y": torch.randperm(n, generator=gen), "lists": lists}
    n = size()
    yield "pairs", "collate_rows", {"x": torch.randn(n, size(), generator=gen), "y": torch.randperm(n, generator=gen)}
