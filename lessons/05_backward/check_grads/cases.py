"""What check_grads is tried on: gradients that agree, and gradients spoilt in every way that a checker might overlook."""

import torch


def cases(gen):
    """Named inputs, simplest first. A case is one pair of dictionaries; mine, theirs, and sometimes rtol."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def pair(mine, theirs, *rtol):
        return {"mine": mine, "theirs": theirs, **({"rtol": rtol[0]} if rtol else {})}

    yield (
        "by hand",
        pair(
            {"w": torch.tensor([[1.0, 2.0]]), "b": torch.tensor([0.5, -2.0]), "x": None},
            {"w": torch.tensor([[1.0, 2.0]]), "b": torch.tensor([0.55, -2.0]), "x": torch.zeros(3)},
            0.01,
        ),
    )

    w1, b1, w2, b2 = rand(6, 4), rand(4), rand(4, 1), rand(1)
    theirs = {"w1": w1, "b1": b1, "w2": w2, "b2": b2}

    def copies(**changed):
        return {**{name: item.clone() for name, item in theirs.items()}, **changed}

    yield "all the same", pair(copies(), theirs)
    yield "twice as large", pair(copies(w1=2 * w1), theirs)
    yield "a fifth of it", pair(copies(b1=b1 / 5), theirs)
    yield "all signs turned", pair(copies(w1=-w1), theirs)
    yield "the first and the last are wrong", pair(copies(w1=w1 + 1, b2=b2 + 1), theirs)

    noisy = {"w1": rand(6, 4, dtype=torch.float64), "b1": rand(4, dtype=torch.float64)}
    yield "float32 against float64", pair({name: item.float() for name, item in noisy.items()}, noisy)
    yield "large numbers, rounded", pair({"w1": 1e5 * w1 + 0.5}, {"w1": 1e5 * w1})

    small = 1e-3 * rand(64, 50)
    yield "zeros for small gradients", pair({"w1": torch.zeros(64, 50)}, {"w1": small})
    one = rand(64, 50)
    spoilt = one.clone()
    spoilt[40, 20] += 0.01
    yield "one wrong entry of 3,200", pair({"w1": spoilt}, {"w1": one})
    slightly = one.clone()
    slightly[10, 30] += 0.002
    yield "one slightly wrong entry of 3,200", pair({"w1": slightly}, {"w1": one})
    too_small = one.clone()
    too_small[3, 7] -= 0.5
    yield "one entry too small", pair({"w1": too_small}, {"w1": one})

    column = torch.full((50,), 0.25)
    yield "a column for a list", pair({"b1": column[:, None].clone()}, {"b1": column})
    yield "a row for a column", pair({"w2": w2.T.clone()}, {"w2": w2})
    yield "transposed", pair({"w1": w1.T.clone(), "b1": b1.clone()}, {"w1": w1, "b1": b1})
    yield "a number for a vector", pair({"b1": torch.tensor(0.25)}, {"b1": torch.full((5,), 0.25)})
    square = rand(5, 5)
    yield "transposed square", pair({"w1": square.T.clone()}, {"w1": square})
    yield "rows in another order", pair({"w1": w1.flip(0)}, {"w1": w1})
    other = rand(6, 4)
    yield "names exchanged", pair({"w1": other.clone(), "w2": w1.clone()}, {"w1": w1, "w2": other})
    yield "names in another order", pair({"w2": other.clone(), "w1": w1.clone()}, {"w1": w1, "w2": other})

    def at_0(value):
        changed = w1.clone()
        changed[0, 0] = value
        return changed

    nan, inf = float("nan"), float("inf")
    yield "nan in mine", pair(copies(w1=at_0(nan)), theirs)
    yield "nan in theirs", pair({"w1": w1.clone()}, {"w1": at_0(nan)})
    yield "nan on both sides", pair({"w1": at_0(nan)}, {"w1": at_0(nan)})
    yield "infinite in mine", pair(copies(w1=at_0(inf)), theirs)
    yield "infinite on both sides", pair({"w1": at_0(inf)}, {"w1": at_0(inf)})
    yield "nan, and another shape", pair({"w1": torch.full((4,), nan)}, {"w1": torch.zeros(4, 1)})

    yield "None in mine", pair(copies(b1=None), theirs)
    yield "None in theirs", pair({"w1": w1.clone(), "b1": b1.clone()}, {"w1": w1, "b1": None})
    yield "a name too few", pair({"w1": w1.clone()}, {"w1": w1, "b1": b1})
    yield "a name too many", pair({"w1": w1.clone(), "b1": b1.clone()}, {"w1": w1})
    yield "mine is empty", pair({}, theirs)
    yield "theirs is empty", pair(copies(), {})
    yield "nothing at all", pair({}, {})

    yield "zero against zero", pair({"w1": torch.zeros(3, 2)}, {"w1": torch.zeros(3, 2)})
    yield "nearly zero against zero", pair({"w1": torch.full((3, 2), 1e-9)}, {"w1": torch.zeros(3, 2)})
    yield "a small entry beside a large one", pair({"b1": torch.tensor([1000.0, 0.02])}, {"b1": torch.tensor([1000.0, 0.01])})
    yield "off by less than the largest allows", pair({"b1": torch.tensor([1000.0, 0.1])}, {"b1": torch.tensor([1000.0, 0.01])})
    yield "only negative numbers", pair({"b1": -1 - b1.abs()}, {"b1": -1 - b1.abs()})
    yield "just within the limit", pair({"b1": torch.tensor([3.0, -2.0])}, {"b1": torch.tensor([2.0, -2.0])}, 0.5)
    yield (
        "a generous limit",
        pair({"b1": torch.tensor([2.0]), "b2": torch.tensor([0.5])}, {"b1": torch.tensor([1.0]), "b2": torch.tensor([1.0])}, 0.6),
    )
    yield "a strict limit", pair({"b1": torch.tensor([1.0, 1.00002])}, {"b1": torch.tensor([1.0, 1.0])}, 1e-6)


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        right = {"w": rand(size(), size()), "b": rand(size())}
        mine = {name: item.clone() for name, item in right.items()}
        if number:
            mine["b"] = mine["b"] + number
        yield f"sizes {number}", {"mine": mine, "theirs": right}
