"""What the page is tried on, stage by stage: the cases of the earlier exercises once more, then training, then training beside autograd."""

import digits
import torch


def by_autograd(x, y, epochs, bs, lr, seed, nh):
    """The same network from the same start, as one writes it with PyTorch: its layers' arithmetic, its loss, its gradients."""
    gen = torch.Generator().manual_seed(seed)
    w1 = torch.randn(x.shape[1], nh, generator=gen) / x.shape[1] ** 0.5
    w2 = torch.randn(nh, int(y.max()) + 1, generator=gen) / nh**0.5
    params = {"w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(w2.shape[1])}
    for p in params.values():
        p.requires_grad_()
    for _ in range(epochs):
        for xb, yb in zip(x.split(bs), y.split(bs)):
            logits = torch.relu(xb @ params["w1"] + params["b1"]) @ params["w2"] + params["b2"]
            torch.nn.functional.cross_entropy(logits, yb).backward()
            with torch.no_grad():
                for p in params.values():
                    p -= lr * p.grad
                    p.grad = None
    return {name: p.detach() for name, p in params.items()}


def cases(gen):
    """Named inputs, simplest first; a stage needs nothing of the later ones."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def classes(n, c):
        return torch.randint(c, (n,), generator=gen)

    def seed():
        return int(torch.randint(1000, (), generator=gen))

    def layer(n, i, o, **options):
        return {"inp": rand(n, i, **options), "w": rand(i, o, **options), "b": rand(o, **options)}

    def with_g(n, i, o, **options):
        return {**layer(n, i, o, **options), "out_g": rand(n, o, **options)}

    two, three = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), torch.tensor([[1.0, 0.0], [0.0, 2.0], [3.0, -1.0]])
    yield "stage 1: matmul, by hand", "matmul", {"a": two, "b": three}
    yield "stage 1: matmul, three sizes", "matmul", {"a": rand(5, 7), "b": rand(7, 3)}
    yield "stage 1: matmul, square", "matmul", {"a": rand(4, 4), "b": rand(4, 4)}
    yield "stage 1: matmul, one row, one column", "matmul", {"a": rand(1, 4), "b": rand(4, 1)}
    yield "stage 1: matmul, float64 views", "matmul", {"a": rand(4, 3, dtype=torch.float64).T, "b": rand(2, 4, dtype=torch.float64).T}
    yield "stage 1: matmul does its own sums", "torchs_products", {"a": rand(3, 4), "b": rand(4, 2)}

    yield "stage 2: relu, by hand", "relu", {"x": torch.tensor([-2.0, -0.5, 0.0, 0.5, 3.0])}
    yield "stage 2: relu, two axes", "relu", {"x": rand(5, 4)}

    hand = {"inp": torch.tensor([[1.0, 2.0], [0.0, 1.0], [3.0, -1.0]]), "w": torch.tensor([[2.0], [-1.0]]), "b": torch.tensor([10.0])}
    yield "stage 3: Linear, by hand", "forward", hand
    yield "stage 3: Linear, three sizes", "forward", layer(5, 4, 3)
    yield "stage 3: Linear, float64", "forward", layer(3, 3, 3, dtype=torch.float64)

    scores = torch.tensor([[1.0, 2.0, 3.0], [2.0, 1.0, 1.0]]).log()
    large = torch.tensor([[1e4, 0.0, -1e4], [-1e4, -1e4, -1e4 - 1], [200.0, 201.0, 0.0]])
    yield "stage 4: log_softmax, by hand", "log_softmax", {"x": scores}
    yield "stage 4: log_softmax, five rows", "log_softmax", {"x": rand(5, 4)}
    yield "stage 4: log_softmax, square", "log_softmax", {"x": rand(3, 3)}
    yield "stage 4: log_softmax, one row, float64", "log_softmax", {"x": rand(1, 4, dtype=torch.float64)}
    yield "stage 4: log_softmax, 10,000 and -10,000", "log_softmax", {"x": large}

    yield "stage 5: nll, by hand", "nll", {"logp": scores.log_softmax(1), "targ": torch.tensor([1, 2])}
    yield "stage 5: nll, five rows", "nll", {"logp": rand(5, 4).log_softmax(1), "targ": torch.tensor([3, 0, 2, 1, 2])}
    yield "stage 5: nll, square", "nll", {"logp": rand(4, 4).log_softmax(1), "targ": torch.tensor([2, 0, 3, 1])}

    out = torch.tensor([[2.0, 1.0, 0.0], [0.5, 3.0, 1.0], [1.0, 4.0, 6.0], [5.0, 2.0, 3.0]])
    yield "stage 6: accuracy, by hand", "accuracy", {"out": out, "yb": torch.tensor([0, 1, 2, 2])}
    out = rand(7, 10)
    yb = out.argmax(1)
    yb[1::3] = (yb[1::3] + 1) % 10
    yield "stage 6: accuracy, five of seven", "accuracy", {"out": out, "yb": yb}
    yield "stage 6: accuracy, square", "accuracy", {"out": torch.tensor([[9.0, 1, 5], [8, 3, 4], [7, 2, 6]]), "yb": torch.tensor([0, 0, 2])}

    yield "stage 7: cross_entropy_grad, by hand", "cross_entropy_grad", {"logits": scores, "targ": torch.tensor([1, 2])}
    yield "stage 7: cross_entropy_grad, five rows", "cross_entropy_grad", {"logits": rand(5, 4), "targ": torch.tensor([3, 0, 2, 1, 2])}
    yield "stage 7: cross_entropy_grad, square", "cross_entropy_grad", {"logits": rand(3, 3), "targ": torch.tensor([2, 0, 1])}
    yield "stage 7: cross_entropy_grad, one row", "cross_entropy_grad", {"logits": rand(1, 4), "targ": torch.tensor([2])}
    certain = torch.tensor([[1e4, 0.0, -1e4], [-1e4, -9e3, -1e4], [150.0, 100.0, 0.0]])
    yield "stage 7: cross_entropy_grad, 10,000 and -10,000", "cross_entropy_grad", {"logits": certain, "targ": torch.tensor([1, 2, 0])}
    yield "stage 7: the loss, after the gradient", "loss_after_the_gradient", {"logits": rand(6, 4), "targ": classes(6, 4)}

    yield "stage 8: backward, by hand", "forth_and_back", {**hand, "out_g": torch.tensor([[1.0], [2.0], [-1.0]])}
    yield "stage 8: backward, three sizes", "forth_and_back", with_g(5, 4, 3)
    yield "stage 8: backward, one row", "forth_and_back", with_g(1, 4, 3)
    yield "stage 8: backward, square", "forth_and_back", with_g(3, 3, 3, dtype=torch.float64)
    chain = {"x": rand(6, 4), "w1": rand(4, 4), "b1": rand(4), "w2": rand(4, 4), "b2": rand(4), "out_g": rand(6, 4)}
    yield "stage 8: backward, two layers in a chain", "two_in_a_chain", chain
    again = {"inp1": rand(4, 3), "inp2": rand(5, 3), "w": rand(3, 2), "b": rand(2), "out1_g": rand(4, 2), "out2_g": rand(5, 2)}
    yield "stage 8: backward, a second batch", "a_second_batch", again

    def rows(n, bs):
        return {"x": rand(n, 3), "y": torch.randperm(n, generator=gen), "bs": bs}

    yield "stage 9: batches, two left over", "walk", rows(10, 4)
    yield "stage 9: batches, nothing left over", "walk", rows(8, 4)
    yield "stage 9: batches, one left over", "walk", rows(9, 4)
    yield "stage 9: batches, more than there are rows", "walk", rows(5, 8)
    yield "stage 9: batches, one row at a time", "walk", rows(3, 1)

    pictures, labels = digits.load()

    def some(n, first):
        return {"x": pictures[first : first + n].clone(), "y": labels[first : first + n].clone()}

    def settings(epochs, bs, lr, nh):
        return {"epochs": epochs, "bs": bs, "lr": lr, "seed": seed(), "nh": nh}

    corners = torch.tensor([[0.0, 1.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0], [0.5, 1.0]])
    toy = {"x": corners, "y": torch.tensor([1, 1, 0, 0, 1])}  # (0, 0) is a blank picture: its sums are exactly 0
    yield "stage 10: train, no epochs", "trained", {**toy, **settings(0, 2, 0.2, 4)}
    yield "stage 10: train, a single step", "trained", {**toy, **settings(1, 5, 0.5, 4)}
    yield "stage 10: train, three epochs, one row left over", "trained", {**toy, **settings(3, 2, 0.2, 4)}
    yield "stage 10: train, two steps with digits", "trained", {**some(40, 200), **settings(1, 20, 0.2, 8)}
    yield "stage 10: train, one row at a time", "trained", {**some(12, 300), **settings(1, 1, 0.1, 5)}
    yield "stage 10: train, fewer rows than a batch", "trained", {**some(20, 400), **settings(2, 64, 0.5, 7)}
    fifty = settings(1, 64, 0.2, 0)
    del fifty["nh"]
    yield "stage 10: train, 150 digits, one epoch", "trained_with_50_units", {**some(150, 500), **fifty}
    yield "stage 10: train, 100 digits, three epochs", "trained", {**some(100, 700), **settings(3, 64, 0.2, 20)}

    for epochs, words, first in ((1, "one epoch", 900), (3, "three epochs", 1000)):
        given = {**some(100, first), **settings(epochs, 64, 0.2, 20)}
        yield f"stage 11: beside autograd, {words}", "beside_autograd", {**given, "by_autograd": by_autograd(**given)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    n, i, o = size(), size(), size()
    logits, targ = rand(n, o), torch.randint(o, (n,), generator=gen)
    weights = {"inp": rand(n, i), "w": rand(i, o), "b": rand(o)}
    yield "matmul", "matmul", {"a": rand(n, i), "b": rand(i, o)}
    yield "relu", "relu", {"x": rand(n, i)}
    yield "Linear", "forward", weights
    yield "log_softmax", "log_softmax", {"x": logits}
    yield "nll", "nll", {"logp": logits.log_softmax(1), "targ": targ}
    yield "accuracy", "accuracy", {"out": logits, "yb": targ}
    yield "cross_entropy_grad", "cross_entropy_grad", {"logits": logits, "targ": targ}
    yield "backward", "forth_and_back", {**weights, "out_g": rand(n, o)}
