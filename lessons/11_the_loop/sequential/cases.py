"""What Sequential is tried on: functions first, whose order matters, then layers with parameters, and changes afterwards."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def net(n=5, m=4, nh=3, c=2, **options):
        weights = {"w1": rand(m, nh, **options), "b1": rand(nh, **options), "w2": rand(nh, c, **options), "b2": rand(c, **options)}
        return {"x": rand(n, m, **options), **weights}

    def square(n=4):
        return {"x": rand(5, n), "w": rand(n, n), "b": rand(n)}

    yield "by hand", "in_turn", {"x": 3, "steps": ["double", "add one"]}
    yield "by hand, the other way round", "in_turn", {"x": 3, "steps": ["add one", "double"]}
    yield "four functions", "in_turn", {"x": rand(3), "steps": ["add one", "square", "negative", "double"]}
    yield "one function", "in_turn", {"x": rand(3), "steps": ["double"]}
    yield "a start at 0", "in_turn", {"x": 0, "steps": ["double", "add one"]}
    yield "who is called", "who_is_called", {"x": 5, "count": 4}
    yield "no layers", "no_layers", {"x": rand(3, 2)}
    yield "a network", "network", net()
    yield "its gradients", "slopes", net()
    yield "one layer in two places", "used_twice", square()
    yield "one inside the other", "in_each_other", net()
    yield "inside a block", "inside_a_block", net()
    yield "a dozen layers", "many", {"x": rand(2, 2), "w": rand(2, 2) / 20, "b": rand(2), "count": 12}
    yield "a layer is replaced", "replaced", {**net(), "w": rand(3, 2), "b": rand(2)}
    yield "a function is replaced", "function_replaced", net()
    yield "two models", "two_models", net()
    yield "its tree", "tree", {name: value for name, value in net().items() if name != "x"}
    yield "one row", "network", net(n=1)
    yield "float64", "network", net(dtype=torch.float64)
    x, y = digits.load()
    weights = {"w1": rand(64, 10) / 8, "b1": rand(10), "w2": rand(10, 10) / 3, "b2": rand(10)}
    yield "100 digits, three steps", "train", {"x": x[:100], "y": y[:100], **weights, "lr": 0.3, "steps": 3}


def fresh(gen):
    """Networks of other sizes, drawn for each submission."""

    def rand(*shape):
        return torch.randn(*shape, generator=gen)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(2):
        n, m, nh, c = size(), size(), size(), size()
        weights = {"w1": rand(m, nh), "b1": rand(nh), "w2": rand(nh, c), "b2": rand(c)}
        yield f"network {number}", "network", {"x": rand(n, m), **weights}
        yield f"functions {number}", "who_is_called", {"x": n, "count": size()}
