"""What the three are tried on: by hand first, then sizes that tell the orders apart."""

import torch


def cases(gen):
    """Named inputs, simplest first."""

    def rand(*shape, **options):
        return torch.randn(shape, generator=gen, **options)

    def tables(*dims, **options):
        return [rand(a, b, **options) for a, b in zip(dims, dims[1:])]

    def dead_units():
        alive = torch.diag(torch.tensor([1.0, 0.0, 1.0, 0.0]))
        return [rand(5, 4), alive, rand(4, 2)]

    first = torch.tensor([[1.0, 2.0], [0.0, 1.0], [3.0, 0.0]])
    second = torch.tensor([[2.0], [-1.0]])
    yield "chain: by hand", "chain_jacobians", {"Js": [first, second]}
    yield "chain: four sizes", "chain_jacobians", {"Js": tables(4, 3, 5, 2)}
    yield "chain: one stage", "chain_jacobians", {"Js": tables(4, 3)}
    yield "chain: square tables", "chain_jacobians", {"Js": tables(3, 3, 3, 3)}
    yield "chain: one input", "chain_jacobians", {"Js": tables(1, 4, 3)}
    yield "chain: dead units", "chain_jacobians", {"Js": dead_units()}
    yield "chain: square, with dead units", "chain_jacobians", {"Js": [rand(4, 4), *dead_units()[1:2], rand(4, 4)]}
    yield "chain: nothing in between", "chain_jacobians", {"Js": tables(3, 0, 2)}
    yield "chain: float64", "chain_jacobians", {"Js": tables(2, 4, 3, dtype=torch.float64)}
    yield "chain: transposed views", "chain_jacobians", {"Js": [rand(3, 4).T, rand(2, 3).T]}
    yield "chain: five stages", "chain_jacobians", {"Js": tables(2, 3, 4, 3, 5, 2)}

    yield "vjp: by hand", "vjp", {"Js": [first, second], "g": torch.tensor([10.0])}
    yield "vjp: four sizes", "vjp", {"Js": tables(4, 3, 5, 2), "g": rand(2)}
    yield "vjp: one stage", "vjp", {"Js": tables(4, 3), "g": rand(3)}
    yield "vjp: square tables", "vjp", {"Js": tables(3, 3, 3), "g": rand(3)}
    yield "vjp: dead units", "vjp", {"Js": dead_units(), "g": rand(2)}
    yield "vjp: nothing in between", "vjp", {"Js": tables(3, 0, 2), "g": rand(2)}
    yield "vjp: float64", "vjp", {"Js": tables(2, 4, 3, dtype=torch.float64), "g": rand(3, dtype=torch.float64)}
    yield "vjp: thin in the middle", "watched_vjp", {"Js": tables(40, 3, 2, 30), "g": rand(30)}
    yield "vjp: a network's sizes", "watched_vjp", {"Js": tables(784, 50, 50, 1), "g": rand(1)}

    yield "mults: by hand, front", "mults", {"dims": [2, 3, 4, 5], "order": "front"}
    yield "mults: by hand, back", "mults", {"dims": [2, 3, 4, 5], "order": "back"}
    yield "mults: a network, front", "mults", {"dims": [784, 50, 50, 1], "order": "front"}
    yield "mults: a network, back", "mults", {"dims": [784, 50, 50, 1], "order": "back"}
    yield "mults: one table, front", "mults", {"dims": [7, 3], "order": "front"}
    yield "mults: one table, back", "mults", {"dims": [7, 3], "order": "back"}
    yield "mults: two tables, front", "mults", {"dims": [7, 3, 2], "order": "front"}
    yield "mults: two tables, back", "mults", {"dims": [7, 3, 2], "order": "back"}
    yield "mults: few in, many out, front", "mults", {"dims": [1, 20, 30, 40, 50], "order": "front"}
    yield "mults: few in, many out, back", "mults", {"dims": [1, 20, 30, 40, 50], "order": "back"}

    double = {"dtype": torch.float64}
    weights = {"w1": rand(6, 4, **double), "b1": rand(4, **double), "w2": rand(4, 1, **double), "b2": rand(1, **double)}
    yield "a whole network", "network", {"x": rand(6, **double), **weights, "targ": torch.tensor([2.0], **double)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(2):
        dims = [size() for _ in range(3 + number)]
        tables = [rand(a, b) for a, b in zip(dims, dims[1:])]
        yield f"chain {number}", "chain_jacobians", {"Js": tables}
        yield f"vjp {number}", "vjp", {"Js": tables, "g": rand(dims[-1])}
        order = ("front", "back")[number]
        yield f"mults {number}", "mults", {"dims": dims, "order": order}
