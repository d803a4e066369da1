"""What the engine is tried on: one operation after the other, shapes that stretch, then graphs in which all come together."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(shape, generator=gen, **options)

    def formula(text, a, b):
        return text, "formula", {"text": text, "a": a, "b": b}

    by_hand = torch.tensor([[1.0, 2.0]]), torch.tensor([[3.0], [4.0]])
    yield "a Tensor made by hand", "just_made", {"a": by_hand[0]}
    yield "by hand: a product of matrices", "formula", {"text": "a @ b", "a": by_hand[0], "b": by_hand[1]}
    for text in ("a + b", "a * b", "a - b", "-a"):
        yield formula(text, rand(3, 4), rand(3, 4))
    for text in ("a + 2", "2 + a", "a * 0.1", "0.1 * a", "a - 0.7", "1 - a", "relu(a)", "sum(a)", "mean(a)", "log_softmax(a)", "a * a"):
        yield formula(text, rand(3, 4), rand(2))
    yield formula("a @ b", rand(5, 4), rand(4, 3))
    yield "square matrices", "formula", {"text": "a @ b", "a": rand(3, 3), "b": rand(3, 3)}
    for shapes in (((5, 3), (3,)), ((5, 3), (5, 1)), ((3,), (5, 3)), ((1, 3), (5, 1)), ((5, 3), ())):
        for text in ("a + b", "a * b", "a - b"):
            name = f"{text}, shapes {shapes[0]} and {shapes[1]}"
            yield name, "formula", {"text": text, "a": rand(*shapes[0]), "b": rand(*shapes[1])}
    yield formula("a + b + a", rand(4, 3), rand(4, 3))
    for text in ("a * sum(a)", "a @ b - mean(a)", "relu(a @ b) * a @ b"):
        yield formula(text, rand(4, 3), rand(3, 2))
    yield "relu at 0", "formula", {"text": "relu(a)", "a": torch.tensor([-1.0, 0.0, 2.0]), "b": rand(2)}
    yield "large scores", "formula", {"text": "log_softmax(a)", "a": torch.tensor([[200.0, 0.0, -200.0], [1.0, 2.0, 3.0]]), "b": rand(2)}
    yield "scores of three axes", "formula", {"text": "log_softmax(a)", "a": rand(2, 3, 4), "b": rand(2)}
    yield "a number in float64", "formula", {"text": "0.1 * a", "a": rand(3, 2, dtype=torch.float64), "b": rand(2)}
    yield "backward twice", "twice", {"a": rand(3, 4), "b": rand(4, 2)}
    yield "two losses", "two_losses", {"a": rand(3, 2), "b": rand(3, 2)}
    yield "a loss with two axes", "product_as_a_loss", {"a": rand(1, 3), "b": rand(3, 1)}
    yield "while nothing is recorded", "not_recording", {"a": rand(3, 3), "b": rand(3, 3)}
    yield "while nothing is recorded: the others", "others_not_recording", {"a": rand(3, 3), "b": rand(3, 3)}
    x, y = digits.load()
    weights = {"w1": rand(64, 10) * 0.1, "b1": rand(10), "w2": rand(10, 10) * 0.3, "b2": rand(10)}
    yield "a network on 32 digits", "network", {"x": x[:32], "y": y[:32], **weights}
    for number in range(2):
        yield f"a graph drawn at random {number}", "steps", _graph(gen, 3, 12)


def _graph(gen, size, count):
    """Three squares and so many steps on them."""
    inputs = [torch.randn(size, size, generator=gen, dtype=torch.float64) for _ in range(3)]
    names = ("+", "*", "-", "@", "relu", "scores")
    chosen = []
    for place in range(3, 3 + count):
        left, right = torch.randint(max(0, place - 5), place, (2,), generator=gen).tolist()
        chosen.append([names[int(torch.randint(6, (), generator=gen))], left, right])
    return {"inputs": inputs, "chosen": chosen}


def fresh(gen):
    """Graphs and shapes drawn for each submission."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        yield f"graph {number}", "steps", _graph(gen, size(), 6)
    for number in range(2):
        n, i, o = size(), size(), size()
        a, b = torch.randn(n, i, generator=gen), torch.randn(i, o, generator=gen)
        yield f"product {number}", "formula", {"text": "relu(a @ b) * a @ b" if i == o else "a @ b", "a": a, "b": b}
