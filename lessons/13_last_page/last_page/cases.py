"""The parts one by one, then trainings, and at the end the digits, beside PyTorch."""

import digits
import torch


def by_torch(x, y, x_valid, y_valid, w1, b1, w2, b2, epochs, bs, lr, momentum, orders):
    """The same training by PyTorch: its deviation, its layers, its loss, its gradients."""
    mean, std = x.mean(0), x.std(0, correction=0)
    x = (x - mean) / torch.where(std == 0, torch.ones_like(std), std)
    params = {name: p.clone().requires_grad_() for name, p in zip(("w1", "b1", "w2", "b2"), (w1, b1, w2, b2))}
    buffers = {name: torch.zeros_like(p) for name, p in params.items()}
    for order in orders[:epochs]:
        for rows in order.split(bs):
            hidden = torch.nn.functional.linear(x[rows], params["w1"].T, params["b1"]).relu()
            out = torch.nn.functional.linear(hidden, params["w2"].T, params["b2"])
            torch.nn.functional.cross_entropy(out, y[rows]).backward()
            with torch.no_grad():
                for name, p in params.items():
                    buffers[name] = momentum * buffers[name] + p.grad
                    p -= lr * buffers[name]
                    p.grad = None
    return {name: p.detach() for name, p in params.items()}


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def labels(n, c):
        return torch.randint(c, (n,), generator=gen)

    def orders(n, epochs):
        return torch.stack([torch.randperm(n, generator=gen) for _ in range(epochs)])

    def sets(n, v, m=4, c=3, **options):
        """Rows whose columns have scales of their own."""
        stretch = torch.tensor([1.0, 5.0, 0.2, 3.0], **options)[:m]
        rows = [rand(count, m, **options) * stretch + 2 for count in (n, v)]
        return {"x": rows[0], "y": labels(n, c), "x_valid": rows[1], "y_valid": labels(v, c)}

    def weights(m=4, nh=5, c=3, **options):
        return {
            "w1": rand(m, nh, **options) / m**0.5,
            "b1": rand(nh, **options) / 10,
            "w2": rand(nh, c, **options) / nh**0.5,
            "b2": rand(c, **options) / 10,
        }

    def task(n, v, epochs, bs, lr=0.2, momentum=0.5, **options):
        settings = {"epochs": epochs, "bs": bs, "lr": lr, "momentum": momentum}
        return {**sets(n, v, **options), **weights(**options), **settings, "orders": orders(n, max(epochs, 1))}

    def loading(n, v, bs):
        return {**sets(n, v), "bs": bs, "orders": orders(n, 2)}

    def stepping(count, lr, momentum, **options):
        shapes = ((3, 2), (2,), (2, 4))
        slopes = [[rand(*shape, **options) for shape in shapes] for _ in range(count)]
        return {"values": [rand(*shape, **options) for shape in shapes], "slopes": slopes, "lr": lr, "momentum": momentum}

    yield "loaders: full batches", "load", loading(6, 4, 2)
    yield "loaders: shorter last batches", "load", loading(7, 5, 3)
    yield "loaders: batches larger than the sets", "load", loading(4, 3, 8)
    flat = loading(6, 3, 4)
    flat["x"][:, 1] = 2.0
    yield "loaders: a column that never changes", "load", flat

    hand = {"values": [torch.tensor([4.0])], "slopes": [[torch.tensor([8.0])]] * 2, "lr": 0.1, "momentum": 0.5}
    yield "steps: by hand", "take_steps", hand
    yield "steps: three parameters, four steps", "take_steps", stepping(4, 0.3, 0.9)
    yield "steps: no momentum", "take_steps", stepping(3, 0.2, 0.0)
    without = stepping(4, 0.2, 0.5)
    without["slopes"][1][0] = without["slopes"][2][0] = without["slopes"][0][2] = None
    yield "steps: a parameter without a gradient", "take_steps", without
    yield "steps: float64", "take_steps", stepping(3, 0.3, 0.5, dtype=torch.float64)

    yield "judge: full batches", "look", {"x": rand(6, 4), "y": labels(6, 3), **weights(), "bs": 3}
    yield "judge: a shorter last batch", "look", {"x": rand(7, 4), "y": labels(7, 3), **weights(), "bs": 4}
    yield "judge: one row", "look", {"x": rand(1, 4), "y": labels(1, 3), **weights(), "bs": 4}

    yield "learn: one step", "train", task(5, 3, 1, 5)
    yield "learn: one epoch", "train", task(12, 5, 1, 4)
    yield "learn: three epochs, shorter last batches", "train", task(11, 7, 3, 4)
    yield "learn: no epoch", "train", task(6, 4, 0, 3)
    yield "learn: float64", "train", task(9, 5, 2, 4, dtype=torch.float64)
    yield "sixty steps: nodes alive", "count_nodes", task(60, 20, 4, 4, lr=0.05)

    (x, y), (x_valid, y_valid) = digits.split()
    split = {"x": x.double(), "y": y, "x_valid": x_valid.double(), "y_valid": y_valid}
    start = weights(64, 50, 10, dtype=torch.float64)
    settings = {"epochs": 3, "bs": 64, "lr": 0.1, "momentum": 0.9, "orders": orders(len(x), 3)}
    whole = {**split, **start, **settings}
    yield "1,440 digits, beside PyTorch", "beside_torch", {**whole, "by_torch": by_torch(**whole)}


def fresh(gen):
    """Sets and networks of other sizes, drawn for each submission."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    def rand(*shape):
        return torch.randn(*shape, generator=gen)

    for number in range(2):
        n, v, m, nh, c = size() + 1, size(), size(), size(), size() + 1
        rows = {"x": rand(n, m), "y": torch.randint(c, (n,), generator=gen)}
        rows |= {"x_valid": rand(v, m), "y_valid": torch.randint(c, (v,), generator=gen)}
        start = {"w1": rand(m, nh), "b1": rand(nh), "w2": rand(nh, c), "b2": rand(c)}
        orders = torch.stack([torch.randperm(n, generator=gen) for _ in range(2)])
        settings = {"epochs": number + 1, "bs": size(), "lr": 0.1, "momentum": 0.5, "orders": orders}
        yield f"network {number}", "train", {**rows, **start, **settings}
