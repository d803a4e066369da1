"""What Model is tried on: all gradients of a small network, a second batch, a second model, more layers, and learning."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def weights(m, nh, **options):
        return {"w1": rand(m, nh, **options), "b1": rand(nh, **options), "w2": rand(nh, 1, **options), "b2": rand(1, **options)}

    def network(n, m, nh, **options):
        return {"x": rand(n, m, **options), "targ": rand(n, **options), **weights(m, nh, **options)}

    by_hand = {
        "x": torch.tensor([[1.0, 2.0], [2.0, -1.0]]),
        "targ": torch.tensor([5.0, 2.0]),
        "w1": torch.tensor([[1.0, -1.0], [1.0, 1.0]]),
        "b1": torch.tensor([0.0, 1.0]),
        "w2": torch.tensor([[2.0], [1.0]]),
        "b2": torch.tensor([-1.0]),
    }
    yield "loss: by hand", "loss_of", by_hand
    yield "loss: seven rows", "loss_of", network(7, 5, 4)
    yield "forward and back: by hand", "forward_and_back", by_hand
    yield "forward and back: seven rows", "forward_and_back", network(7, 5, 4)
    yield "what it keeps", "keep", network(6, 3, 4)
    yield "how far the way back comes", "how_far", network(6, 3, 4)
    two = {"x1": rand(6, 4), "targ1": rand(6), "x2": rand(6, 4), "targ2": rand(6), **weights(4, 3)}
    yield "a second batch", "two_batches", two
    smaller = {"x1": rand(6, 4), "targ1": rand(6), "x2": rand(2, 4), "targ2": rand(2), **weights(4, 3)}
    yield "a second batch of another size", "two_batches", smaller
    yield "backward twice", "backward_twice", network(5, 4, 3)
    other = {f"other_{name}": tensor for name, tensor in weights(4, 3).items()}
    yield "a call alone", "call_alone", network(5, 4, 3)
    yield "two models, one after the other", "one_model_after_the_other", {**network(5, 4, 3), **other}
    yield "two models at once", "two_models", {**network(5, 4, 3), **other}
    five = {"x": rand(6, 5), "targ": rand(6), "w1": rand(5, 4), "b1": rand(4), "w2": rand(4, 4), "b2": rand(4), "w3": rand(4, 1)}
    yield "five layers", "five_layers", {**five, "b3": rand(1)}
    dead = network(6, 4, 3)
    dead["b1"][1] = -1000.0
    yield "a dead unit", "forward_and_back", dead
    yield "one row", "forward_and_back", network(1, 4, 3)
    yield "square", "forward_and_back", network(3, 3, 3)
    yield "float64", "forward_and_back", network(5, 4, 3, dtype=torch.float64)

    x, y = digits.load()
    yield "64 digits", "forward_and_back", {"x": x[:64], "targ": y[:64], **weights(64, 50)}
    small = {name: 0.1 * tensor for name, tensor in weights(64, 10).items()}
    yield "three steps of learning", "three_steps", {"x": x[:100], "targ": y[:100], **small, "rate": 0.01}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, m, nh = size(), size(), size()
        weights = {"w1": rand(m, nh), "b1": rand(nh), "w2": rand(nh, 1), "b2": rand(1)}
        yield f"sizes {number}", "forward_and_back", {"x": rand(n, m), "targ": rand(n), **weights}
