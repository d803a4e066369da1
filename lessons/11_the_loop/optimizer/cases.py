"""What SGD is tried on: one step in all forms first, then several, and everything that a loop may do in between."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def given(*shapes, **options):
        return {"values": [rand(*shape, **options) for shape in shapes], "slopes": [rand(*shape, **options) for shape in shapes]}

    shapes = [(4, 3), (3,), (3, 2), (2,)]
    by_hand = {"values": [torch.tensor([4.0, 3.2])], "slopes": [torch.tensor([8.0, 6.4])]}
    yield "by hand", "one_step", {**by_hand, "lr": 0.1, "way": "a list"}
    yield "what is kept of a list", "what_is_kept", {"values": given(*shapes)["values"], "lr": 0.3, "way": "a list"}
    yield "what is kept of a generator", "what_is_kept", {"values": given(*shapes)["values"], "lr": 0.3, "way": "a generator"}
    yield "a tuple", "one_step", {**given(*shapes), "lr": 0.5, "way": "a tuple"}
    yield "a generator, one step", "one_step", {**given(*shapes), "lr": 0.5, "way": "a generator"}
    yield "a generator, three steps", "several_steps", {**given((3, 2), (2,)), "lr": 0.2, "way": "a generator", "steps": 3}
    yield "a list, three steps", "several_steps", {**given((3, 2), (2,)), "lr": 0.2, "way": "a list", "steps": 3}
    yield "a map, two steps", "several_steps", {**given((3, 2), (2,)), "lr": 0.2, "way": "a map", "steps": 2}
    yield "the values of a dict", "several_steps", {**given((2,), (3,)), "lr": 0.2, "way": "the values of a dict", "steps": 2}
    some = {"values": [rand(2, 3), rand(3), rand(3, 1)], "slopes": [rand(2, 3), None, rand(3, 1)]}
    yield "one has no gradient", "one_step", {**some, "lr": 0.2, "way": "a list"}
    yield "one has no gradient, two steps", "several_steps", {**some, "lr": 0.2, "way": "a generator", "steps": 2}
    late = {"values": [rand(2, 3), rand(3)], "slopes": [[rand(2, 3), None], [None, rand(3)], [rand(2, 3), rand(3)]]}
    yield "a gradient that comes later", "gradients_in_turn", {**late, "lr": 0.3}
    yield "no gradient at all", "nothing_to_clear", {"values": [rand(2, 2), rand(2)], "lr": 0.2}
    yield "the same gradients twice", "not_cleared", {**given((3, 2), (2,)), "lr": 0.3}
    yield "three small batches", "small_batches", {"start": rand(3), "parts": [rand(3), rand(3), rand(3)], "lr": 0.1}
    yield "another learning rate", "another_rate", {**given((3, 2), (2,)), "rates": [0.5, 0.1, 0.0]}
    yield "two optimizers", "two_optimizers", {**given(*shapes), "one_lr": 0.5, "other_lr": 0.2}
    yield "the caller's list is emptied", "callers_list", {**given((3, 2), (2,)), "lr": 0.5}
    yield "no parameters", "one_step", {"values": [], "slopes": [], "lr": 0.1, "way": "a list"}
    yield "a single number", "one_step", {"values": [torch.tensor(2.5)], "slopes": [torch.tensor(-4.0)], "lr": 0.25, "way": "a list"}
    yield "float64", "one_step", {**given((3, 2), (2,), dtype=torch.float64), "lr": 0.7, "way": "a list"}
    x, y = digits.load()
    weights = {"w1": rand(64, 10) / 8, "b1": rand(10), "w2": rand(10, 10) / 3, "b2": rand(10)}
    yield "100 digits, four steps", "train", {"x": x[:100], "y": y[:100], **weights, "lr": 0.3, "steps": 4}


def fresh(gen):
    """Parameters of other sizes, drawn for each submission."""

    def rand(*shape):
        return torch.randn(*shape, generator=gen)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        shapes = [(size(), size()), (size(),)]
        inputs = {"values": [rand(*shape) for shape in shapes], "slopes": [rand(*shape) for shape in shapes]}
        yield f"sizes {number}", "several_steps", {**inputs, "lr": 0.1 * size(), "way": "a generator", "steps": 1 + number}
