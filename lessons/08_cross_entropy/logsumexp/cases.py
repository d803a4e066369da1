"""What the two are tried on: ordinary scores of every shape, then scores that no power of e survives."""

import digits
import torch

INF = float("inf")


def cases(gen):
    """Named inputs, simplest first."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    by_hand = {"x": torch.tensor([[0.0, 0.6931, 1.0986], [1000.0, 1000.0, 0.0]])}
    far_apart = {"x": rand(4, 3) + torch.tensor([[200.0], [0.0], [-200.0], [100.0]])}
    both_ends = {"x": torch.tensor([[1e4, 0.0, -1e4], [0.0, 1.0, 2.0]])}
    all_low = {"x": torch.tensor([[-1e4, -1e4 - 1, -1e4 - 2, -1e4], [-2e4, -1e4, -1e4, 0.0]])}
    one_impossible = {"x": torch.tensor([[-INF, 0.0, 1.0], [2.0, 1.0, -INF]])}
    wide = {"x": torch.tensor([[0.0, -30.0, -104.0], [5.0, -90.0, -120.0]])}

    yield "log-sum-exp: by hand", "logsumexp", by_hand
    yield "log-sum-exp: five rows", "logsumexp", {"x": rand(5, 4)}
    yield "log-sum-exp: square", "logsumexp", {"x": rand(3, 3)}
    yield "log-sum-exp: one row", "logsumexp", {"x": rand(1, 4)}
    yield "log-sum-exp: one class", "logsumexp", {"x": rand(4, 1)}
    yield "log-sum-exp: no rows", "logsumexp", {"x": rand(0, 4)}
    yield "log-sum-exp: float64", "logsumexp", {"x": rand(5, 4, dtype=torch.float64)}
    yield "log-sum-exp: float64, near 2,000", "logsumexp", {"x": 2000 + rand(3, 4, dtype=torch.float64)}
    yield "log-sum-exp: transposed view", "logsumexp", {"x": rand(4, 6).T}
    yield "log-sum-exp: 10,000 and -10,000", "logsumexp", both_ends
    yield "log-sum-exp: all near -10,000", "logsumexp", all_low
    yield "log-sum-exp: rows far apart", "logsumexp", far_apart
    yield "log-sum-exp: a wide spread", "logsumexp", wide
    yield "log-sum-exp: one score of -inf", "logsumexp", one_impossible
    yield "log-sum-exp: a row of -inf", "logsumexp", {"x": torch.tensor([[-INF, -INF, -INF], [0.5, 1.0, 2.0]])}
    yield "log-sum-exp: one score of +inf", "logsumexp", {"x": torch.tensor([[0.0, INF, 1.0], [INF, INF, -INF], [1.0, 0.0, 3.0]])}

    yield "log-softmax: by hand", "log_softmax", by_hand
    yield "log-softmax: five rows", "log_softmax", {"x": rand(5, 4)}
    yield "log-softmax: square", "log_softmax", {"x": rand(3, 3)}
    yield "log-softmax: one row", "log_softmax", {"x": rand(1, 4)}
    yield "log-softmax: one class", "log_softmax", {"x": rand(4, 1)}
    yield "log-softmax: no rows", "log_softmax", {"x": rand(0, 4)}
    yield "log-softmax: float64", "log_softmax", {"x": rand(5, 4, dtype=torch.float64)}
    yield "log-softmax: transposed view", "log_softmax", {"x": rand(4, 6).T}
    yield "log-softmax: 10,000 and -10,000", "log_softmax", both_ends
    yield "log-softmax: all near -10,000", "log_softmax", all_low
    yield "log-softmax: rows far apart", "log_softmax", far_apart
    yield "log-softmax: a wide spread", "log_softmax", wide
    yield "log-softmax: one score of -inf", "log_softmax", one_impossible
    pictures, _ = digits.load()
    yield "log-softmax: scores of 50 digits, drawn too large", "log_softmax", {"x": 30 * (pictures[:50] @ rand(64, 10))}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for entry in ("logsumexp", "log_softmax"):
        for number in range(2):
            yield f"{entry} {number}", entry, {"x": rand(size(), size())}
