"""What the loop is tried on: one step, epochs, unequal batches, and every state in which a model can come in."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def network(m, nh, c, gen=gen, **options):
        def rand(*shape):
            return torch.randn(*shape, generator=gen, **options)

        return {"w1": rand(m, nh) / m**0.5, "b1": rand(nh) / 10, "w2": rand(nh, c) / nh**0.5}

    def fixed(seed):
        """The same numbers in every run: a step that moves something, losses of 2.1, 3.0, 3.2 and 3.3."""
        return torch.Generator().manual_seed(seed)

    def settings(epochs, bs, lr):
        return {"epochs": epochs, "bs": bs, "lr": lr}

    def task(n, v, epochs, bs, lr, gen=gen, **options):
        """Rows whose label can be learned: a direction for each class, and noise."""

        def rand(*shape):
            return torch.randn(*shape, generator=gen, **options)

        m, c = 4, 3
        directions = rand(c, m) * 2
        y, y_valid = torch.randint(c, (n,), generator=gen), torch.randint(c, (v,), generator=gen)
        x, x_valid = directions[y] + rand(n, m), directions[y_valid] + rand(v, m)
        return {"x": x, "y": y, "x_valid": x_valid, "y_valid": y_valid, **network(m, 6, c, gen, **options), **settings(epochs, bs, lr)}

    yield "one step", "train", task(5, 4, 1, 5, 0.5, gen=fixed(1))
    yield "one epoch", "train", task(12, 7, 1, 4, 0.5)
    yield "three epochs", "train", task(10, 7, 3, 4, 0.3)
    yield "a short last batch", "train", task(9, 9, 2, 4, 0.4)
    yield "no epochs", "train", task(6, 4, 0, 3, 0.5)
    yield "batches larger than all", "train", task(5, 4, 2, 8, 0.3)
    yield "a single row to validate", "train", task(6, 1, 2, 4, 0.3)
    yield "another order each time", "train_in_another_order_each_time", task(9, 6, 3, 4, 0.3)
    yield "in evaluation mode at first", "begin_in_evaluation_mode", task(8, 6, 2, 4, 0.4)
    yield "gradients left over", "begin_with_gradients_left_over", task(8, 6, 2, 4, 0.3)
    yield "another loss", "train_with_another_loss", task(8, 6, 2, 4, 0.05)
    yield "steps too large", "train", task(12, 9, 4, 3, 0.8, gen=fixed(12))
    yield "float64", "train", task(9, 5, 2, 4, 0.4, dtype=torch.float64)
    x, y = digits.load()
    sets = {"x": x[:150], "y": y[:150], "x_valid": x[150:220], "y_valid": y[150:220]}
    yield "digits", "train", {**sets, **network(64, 20, 10), **settings(2, 32, 0.2)}


def fresh(gen):
    """Sets and networks of other sizes, drawn for each submission."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    def rand(*shape):
        return torch.randn(*shape, generator=gen)

    for number in range(2):
        n, v, m, nh, c = size(), size(), size(), size() + 1, size() + 1
        sets = {"x": rand(n, m), "y": torch.randint(c, (n,), generator=gen)}
        sets |= {"x_valid": rand(v, m), "y_valid": torch.randint(c, (v,), generator=gen)}
        weights = {"w1": rand(m, nh), "b1": rand(nh), "w2": rand(nh, c)}
        yield f"sets {number}", "train", {**sets, **weights, "epochs": number + 1, "bs": size(), "lr": 0.1}
