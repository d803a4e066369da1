"""Products of small matrices before and after adding up, and the names of five programs."""

import torch

PROGRAMS = ["loops", "elementwise", "broadcast", "einsum", "matmul"]


def cases(gen):
    """Named inputs, simplest first; "by hand" is the example of the brief."""

    def draw(*shape, dtype=torch.float32):
        return torch.randn(*shape, generator=gen, dtype=dtype)

    def pairs():
        yield "by hand", {"a": torch.tensor([[1.0, 2.0, 3.0]]), "b": torch.tensor([[2.0], [0.0], [5.0]])}
        yield "two by two", {"a": torch.tensor([[1.0, 2.0], [3.0, 4.0]]), "b": torch.tensor([[10.0, 20.0], [30.0, 40.0]])}
        yield "three sizes", {"a": draw(5, 7), "b": draw(7, 3)}
        yield "more columns than inner steps", {"a": draw(3, 2), "b": draw(2, 6)}
        yield "one row", {"a": draw(1, 4), "b": draw(4, 2)}
        yield "inner size one", {"a": draw(4, 1), "b": draw(1, 3)}
        yield "square", {"a": draw(4, 4), "b": draw(4, 4)}
        s, t = draw(3, 3), draw(3, 3)
        yield "symmetric", {"a": s + s.T, "b": t + t.T}
        yield "no inner size", {"a": draw(3, 0), "b": draw(0, 2)}
        yield "no rows", {"a": draw(0, 3), "b": draw(3, 2)}
        yield "float64", {"a": draw(3, 4, dtype=torch.float64), "b": draw(4, 2, dtype=torch.float64)}
        yield "transposed views", {"a": draw(4, 3).T, "b": draw(2, 4).T}

    for name, inputs in pairs():
        yield f"products: {name}", "einsum_products", inputs
    for name, inputs in pairs():
        yield name, "matmul_einsum", inputs
    yield "race: slowest and fastest", "predict_race", {"names": ["loops", "matmul"]}
    yield "race: with letters and without", "predict_race", {"names": ["einsum", "matmul"]}
    yield "race: two loops or one", "predict_race", {"names": ["elementwise", "broadcast"]}
    yield "race: one loop or letters", "predict_race", {"names": ["broadcast", "einsum"]}
    yield "race: three loops or two", "predict_race", {"names": ["loops", "elementwise"]}
    yield "race: all five", "predict_race", {"names": ["broadcast", "loops", "matmul", "elementwise", "einsum"]}
    order = torch.randperm(len(PROGRAMS), generator=gen).tolist()
    yield "race: all five, shuffled", "predict_race", {"names": [PROGRAMS[place] for place in order]}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for entry in ("einsum_products", "matmul_einsum"):
        for number in range(2):
            n, m, k = size(), size(), size()
            yield f"{entry} {number}", entry, {"a": rand(n, m), "b": rand(m, k)}
