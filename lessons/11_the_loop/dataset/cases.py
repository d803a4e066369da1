"""What Dataset is tried on: numbers, slices and lists, tensors with more axes, and lengths that differ."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first. All rows and labels differ, so that a row in the wrong place shows."""

    def rows(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def given(n=7, m=3, **more):
        return {"x": rows(n, m), "y": torch.randperm(n, generator=gen), **more}

    def part(*ends):
        return {"slice": list(ends)}

    by_hand = {"x": torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0], [7.0, 8.0]]), "y": torch.tensor([10, 20, 30, 40])}
    yield "by hand: one row", "ask", {**by_hand, "which": 1}
    yield "by hand: a list", "ask", {**by_hand, "which": [3, 0]}
    yield "its length", "lengths", given()
    yield "more columns than rows", "lengths", given(3, 8)
    yield "the first row", "ask", given(which=0)
    yield "the last row", "ask", given(which=6)
    yield "from the end", "ask", given(which=-1)
    yield "the third from the end", "ask", given(which=-3)
    yield "a slice", "ask", given(which=part(2, 5, None))
    yield "a slice from the start", "ask", given(which=part(None, 3, None))
    yield "a slice beyond the end", "ask", given(which=part(5, 12, None))
    yield "every other row", "ask", given(which=part(None, None, 2))
    yield "a list with one row twice", "ask", given(which=[4, 0, 4, 2])
    yield "a list of one", "ask", given(which=[5])
    yield "a list from the end", "ask", given(which=[-1, 1])
    yield "a number too large", "ask", given(which=7)
    yield "a loop over it", "go_through", given()
    yield "no rows: a loop", "go_through", given(0)
    yield "too few labels", "lengths", {"x": rows(5, 3), "y": torch.arange(4)}
    yield "too few labels: a row is asked for", "ask", {"x": rows(5, 3), "y": torch.arange(4), "which": 1}
    yield "too many labels", "lengths", {"x": rows(5, 3), "y": torch.arange(6)}
    yield "a window: one row", "window", given(which=3)
    yield "a window: a slice", "window", given(which=part(1, 4, None))
    yield "a slice without rows", "ask", given(which=part(3, 3, None))
    yield "x is changed afterwards", "changed_afterwards", given()
    yield "two of them", "two_of_them", {**given(9), "n": 6}
    yield "in batches", "batch_by_batch", {**given(), "order": [6, 0, 3, 1, 5, 2, 4], "bs": 3}
    pictures = {"x": rows(6, 4, 5), "y": torch.randperm(6, generator=gen)}
    yield "pictures with two axes", "ask", {**pictures, "which": 2}
    yield "pictures with two axes: a list", "ask", {**pictures, "which": [5, 1]}
    yield "targets with two numbers", "ask", {"x": rows(6, 4), "y": rows(6, 2), "which": [5, 1]}
    yield "float64", "ask", {"x": rows(6, 4, dtype=torch.float64), "y": rows(6, dtype=torch.float64), "which": part(2, 4, None)}
    yield "a transposed view", "ask", {"x": rows(4, 6).T, "y": torch.randperm(6, generator=gen), "which": [4, 1]}
    x, y = digits.load()
    yield "digits", "ask", {"x": x[:100].clone(), "y": y[:100].clone(), "which": [99, 7, 30]}


def fresh(gen):
    """Sets of other sizes, drawn for each submission."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n = size()
        which = torch.randint(-n, n, (size(),), generator=gen).tolist()
        data = {"x": torch.randn(n, size(), generator=gen), "y": torch.randperm(n, generator=gen)}
        yield f"a list {number}", "ask", {**data, "which": which}
        yield f"a row {number}", "ask", {**data, "which": which[0]}
