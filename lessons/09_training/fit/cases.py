"""What fit is tried on: two rows that can be followed on paper, then digits, graded by where the parameters end up."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first. The order of the rows is part of the case: fit must not shuffle."""
    x, y = digits.load()

    def network(nh=20, **options):
        """Start weights for 64 pixels and ten classes, scaled so that the scores begin near zero; biases that are not zero."""
        return {
            "w1": torch.randn(64, nh, generator=gen, **options) / 8,
            "b1": torch.randn(nh, generator=gen, **options) / 10,
            "w2": torch.randn(nh, 10, generator=gen, **options) / nh**0.5,
            "b2": torch.randn(10, generator=gen, **options) / 10,
        }

    def settings(epochs, bs, lr):
        return {"epochs": epochs, "bs": bs, "lr": lr}

    def rows(n, first=0):
        return {"x": x[first : first + n].clone(), "y": y[first : first + n].clone()}

    by_hand = {"x": torch.eye(2), "y": torch.tensor([0, 1]), "w": torch.zeros(2, 2)}
    yield "by hand", "one_matrix", {**by_hand, **settings(1, 1, 1.0)}
    yield "one epoch", "two_layers", {**rows(150), **network(), **settings(1, 64, 0.5)}
    yield "three epochs", "two_layers", {**rows(100, 200), **network(), **settings(3, 64, 0.5)}
    yield "a short last batch", "two_layers", {**rows(5, 400), **network(), **settings(2, 3, 0.3)}
    yield "nothing left over", "two_layers", {**rows(128, 500), **network(), **settings(2, 64, 0.5)}
    yield "fewer rows than a batch", "two_layers", {**rows(20, 700), **network(), **settings(2, 64, 0.5)}
    yield "no epochs", "two_layers", {**rows(20, 800), **network(), **settings(0, 8, 0.5)}
    by_label = rows(150, 900)
    order = by_label["y"].sort(stable=True).indices
    yield "sorted by label", "two_layers", {"x": by_label["x"][order], "y": by_label["y"][order], **network(), **settings(2, 64, 0.5)}
    grey = rows(60, 1100)
    yield "pixels from 0 to 16", "two_layers", {"x": grey["x"] * 16, "y": grey["y"], **network(), **settings(2, 32, 0.002)}
    yield "the usual settings", "two_layers_by_default", {**rows(150, 1200), **network()}
    exact = rows(20, 1400)
    yield "float64", "two_layers", {"x": exact["x"].double(), "y": exact["y"], **network(dtype=torch.float64), **settings(2, 16, 0.5)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(2):
        rows = torch.randperm(1000, generator=gen)[: size() + 4]
        x, y = (part[rows].clone() for part in digits.load())
        nh = size()
        weights = {"w1": rand(64, nh) / 8, "b1": rand(nh) / 10, "w2": rand(nh, 10), "b2": rand(10) / 10}
        inputs = {"x": x, "y": y, **weights, "epochs": 1, "bs": size(), "lr": 0.3}
        yield f"digits {number}", "two_layers", inputs
