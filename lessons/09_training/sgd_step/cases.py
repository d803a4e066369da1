"""What sgd_step is tried on: one step with given slopes first, then several steps with slopes that autograd finds."""

import torch


def cases(gen):
    """Named inputs, simplest first."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    yield (
        "by hand",
        "one_step",
        {"values": [torch.tensor([1.0, 2.0, 3.0])], "slopes": [torch.tensor([10.0, -20.0, 0.0])], "lr": 0.1},
    )
    shapes = [(4, 3), (3,), (3, 2), (2,)]
    yield (
        "weights and biases",
        "one_step",
        {"values": [rand(*shape) for shape in shapes], "slopes": [rand(*shape) for shape in shapes], "lr": 0.5},
    )
    yield "biases only", "one_step", {"values": [rand(3), rand(2)], "slopes": [rand(3), rand(2)], "lr": 0.3}
    yield (
        "one has no gradient",
        "one_step",
        {"values": [rand(2, 3), rand(3), rand(3, 1)], "slopes": [rand(2, 3), None, rand(3, 1)], "lr": 0.2},
    )
    yield "learning rate zero", "one_step", {"values": [rand(2, 3), rand(3)], "slopes": [rand(2, 3), rand(3)], "lr": 0.0}
    yield "a single number", "one_step", {"values": [torch.tensor(2.5)], "slopes": [torch.tensor(-4.0)], "lr": 0.25}
    yield "no parameters", "one_step", {"values": [], "slopes": [], "lr": 0.1}
    yield (
        "float64",
        "one_step",
        {
            "values": [rand(3, 2, dtype=torch.float64), rand(2, dtype=torch.float64)],
            "slopes": [rand(3, 2, dtype=torch.float64), rand(2, dtype=torch.float64)],
            "lr": 0.7,
        },
    )
    yield "one step down a bowl", "descend", {"start": torch.tensor([4.0]), "target": torch.tensor([1.0]), "lr": 0.25, "steps": 1}
    yield "three steps down a bowl", "descend", {"start": torch.tensor([4.0]), "target": torch.tensor([1.0]), "lr": 0.25, "steps": 3}
    yield "a bowl in two dimensions", "descend", {"start": rand(3, 2), "target": rand(3, 2), "lr": 0.1, "steps": 4}
    yield (
        "a plane through points",
        "line_fit",
        {"x": rand(8, 2), "y": rand(8), "slope": rand(2), "intercept": rand(1), "lr": 0.1, "steps": 3},
    )


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        shapes = [(size(), size()), (size(),)]
        inputs = {"values": [rand(*shape) for shape in shapes], "slopes": [rand(*shape) for shape in shapes]}
        yield f"sizes {number}", "one_step", {**inputs, "lr": 0.1 * size()}
