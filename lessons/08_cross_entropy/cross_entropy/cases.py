"""What the loss is tried on: rows that differ, then every input on which a wrong way of picking happens to be right."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first. No mean of no rows: nan is as good as an error there."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def classes(n, c):
        return torch.randint(c, (n,), generator=gen)

    def logp(*shape, **options):
        return rand(*shape, **options).log_softmax(1)

    hand = torch.tensor([[1.0, 2.0, 3.0], [2.0, 1.0, 1.0]]).log()
    yield "nll: by hand", "nll", {"logp": hand.log_softmax(1), "targ": torch.tensor([1, 2])}
    yield "nll: four rows of five", "nll", {"logp": logp(4, 5), "targ": torch.tensor([3, 0, 4, 1])}
    yield "nll: square", "nll", {"logp": logp(4, 4), "targ": torch.tensor([2, 0, 3, 1])}
    yield "nll: more rows than classes", "nll", {"logp": logp(7, 3), "targ": torch.tensor([2, 0, 1, 1, 0, 2, 1])}
    yield "nll: one row", "nll", {"logp": logp(1, 4), "targ": torch.tensor([2])}
    yield "nll: one target for all", "nll", {"logp": logp(5, 4), "targ": torch.full((5,), 3)}
    yield "nll: first and last class", "nll", {"logp": logp(6, 4), "targ": torch.tensor([0, 3, 3, 0, 0, 3])}
    yield "nll: float64", "nll", {"logp": logp(5, 4, dtype=torch.float64), "targ": torch.tensor([1, 3, 0, 2, 2])}
    yield "nll: transposed view", "nll", {"logp": rand(4, 6).log_softmax(0).T, "targ": classes(6, 4)}

    yield "cross entropy: by hand", "cross_entropy", {"logits": hand, "targ": torch.tensor([1, 2])}
    yield "cross entropy: four rows of five", "cross_entropy", {"logits": rand(4, 5), "targ": torch.tensor([3, 0, 4, 1])}
    yield "cross entropy: square", "cross_entropy", {"logits": 2 * rand(4, 4), "targ": torch.tensor([2, 0, 3, 1])}
    yield "cross entropy: more rows than classes", "cross_entropy", {"logits": rand(7, 3), "targ": torch.tensor([2, 0, 1, 1, 0, 2, 1])}
    yield "cross entropy: one row", "cross_entropy", {"logits": rand(1, 4), "targ": torch.tensor([2])}
    yield "cross entropy: no idea, ten classes", "cross_entropy", {"logits": torch.full((3, 10), 0.5), "targ": classes(3, 10)}
    yield (
        "cross entropy: right and certain",
        "cross_entropy",
        {"logits": 30 * torch.eye(5)[[2, 0, 3, 1]], "targ": torch.tensor([2, 0, 3, 1])},
    )
    large = torch.tensor([[1e4, 0.0, -1e4], [-1e4, -1e4, -1e4 - 1], [200.0, 201.0, 0.0]])
    yield "cross entropy: scores of 10,000 and -10,000", "cross_entropy", {"logits": large, "targ": torch.tensor([1, 0, 1])}
    yield "cross entropy: float64", "cross_entropy", {"logits": rand(5, 4, dtype=torch.float64), "targ": torch.tensor([1, 3, 0, 2, 2])}
    yield "cross entropy: transposed view", "cross_entropy", {"logits": rand(4, 6).T, "targ": classes(6, 4)}

    x, y = digits.load()
    scores = x[:1500] @ rand(64, 10) / 8
    yield "nll: 1,500 digits", "nll", {"logp": scores.log_softmax(1), "targ": y[:1500]}
    yield "cross entropy: 1,500 digits", "cross_entropy", {"logits": scores, "targ": y[:1500]}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(2):
        n, c = size(), size()
        targ = torch.randint(c, (n,), generator=gen)
        yield f"nll {number}", "nll", {"logp": rand(n, c).log_softmax(1), "targ": targ}
        yield f"cross entropy {number}", "cross_entropy", {"logits": rand(n, c), "targ": targ}
