"""What MomentumSGD is tried on: momentum alone, decay alone, both; and what may happen between two steps."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; settings are lr, momentum and weight decay."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def given(*shapes, steps=5, **options):
        return {
            "values": [rand(*shape, **options) for shape in shapes],
            "slopes": [[rand(*shape, **options) for shape in shapes] for _ in range(steps)],
        }

    def once(*shapes):
        return {"values": [rand(*shape) for shape in shapes], "slopes": [rand(*shape) for shape in shapes]}

    shapes = [(4, 3), (3,), (3, 2)]
    by_hand = {"values": [torch.tensor([4.0])], "slopes": [[torch.tensor([8.0])]] * 3}
    yield "by hand", "several_steps", {**by_hand, "settings": [0.1, 0.5, 0.0]}
    yield "before any step", "at_the_start", {"values": given(*shapes)["values"], "lr": 0.3, "momentum": 0.9, "weight_decay": 0.01}
    yield "momentum, five steps", "several_steps", {**given(*shapes), "settings": [0.1, 0.9, 0.0]}
    yield "decay, five steps", "parameters_alone", {**given(*shapes), "settings": [0.1, 0.0, 0.3]}
    yield "both, five steps", "several_steps", {**given(*shapes), "settings": [0.1, 0.8, 0.4]}
    yield "one step with both", "several_steps", {**given((3,), (2, 2), steps=1), "settings": [0.2, 0.7, 0.5]}
    yield "neither", "parameters_alone", {**given((3,), (2, 2), steps=2), "settings": [0.2, 0.0, 0.0]}
    yield "neither, left out", "by_default", {**given((3,), (2, 2), steps=2), "lr": 0.2}
    yield "parameters of one shape", "several_steps", {**given((3, 2), (3, 2), (3, 2), steps=3), "settings": [0.1, 0.9, 0.0]}
    zeros = {**given((3,), (3,), steps=3), "values": [torch.zeros(3), torch.zeros(3)]}
    yield "equal numbers", "several_steps", {**zeros, "settings": [0.1, 0.9, 0.0]}
    yield "a learning rate of 0", "several_steps", {**given((3,), (2,), steps=3), "settings": [0.0, 0.9, 0.0]}
    lost = given((2, 2), (3,), steps=4)
    lost["slopes"][0][1] = lost["slopes"][2][0] = None
    yield "gradients that are missing", "several_steps", {**lost, "settings": [0.1, 0.9, 0.2]}
    none = given((2, 2), (3,), steps=2)
    none["slopes"] = [[None, slope] for _, slope in none["slopes"]]
    yield "one never has a gradient", "several_steps", {**none, "settings": [0.1, 0.9, 0.5]}
    yield "the loop fills with zeros", "filled_with_zeros", {**given((3, 2), (2,), steps=4), "settings": [0.1, 0.9, 0.0]}
    yield "the same gradients twice", "not_cleared", {**once((3, 2), (2,)), "settings": [0.2, 0.6, 0.3]}
    yield "the same gradients twice, without decay", "not_cleared", {**once((3, 2), (2,)), "settings": [0.2, 0.6, 0.0]}
    yield "other settings in each step", "other_settings", {
        **once((3, 2), (2,)), "settings": [[0.1, 0.9, 0.0], [0.5, 0.9, 0.1], [0.5, 0.2, 0.1], [0.01, 0.9, 0.6]],
    }
    yield "two optimizers", "two_optimizers", {**once((2,), (2,)), "settings": [0.1, 0.9, 0.0]}
    yield "what autograd sees", "still_followed", {**once((3, 2), (2,)), "settings": [0.1, 0.9, 0.1]}
    yield "float64", "several_steps", {**given((3, 2), (2,), dtype=torch.float64), "settings": [0.1, 0.9, 0.01]}
    x, y = digits.load()
    weights = {"w1": rand(64, 10) / 8, "b1": rand(10), "w2": rand(10, 10) / 3, "b2": rand(10)}
    yield "100 digits, five steps", "train", {"x": x[:100], "y": y[:100], **weights, "settings": [0.1, 0.9, 0.01], "steps": 5}


def fresh(gen):
    """Parameters of other sizes, drawn for each submission."""

    def rand(*shape):
        return torch.randn(*shape, generator=gen)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        shapes = [(size(), size()), (size(),)]
        inputs = {"values": [rand(*shape) for shape in shapes], "slopes": [[rand(*shape) for shape in shapes] for _ in range(3)]}
        yield f"sizes {number}", "several_steps", {**inputs, "settings": [0.1, 0.1 * size(), 0.02 * size()]}
