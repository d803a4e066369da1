"""old-means-still-walked

The gradients are right, and each walk still goes through all the means before

The batches are out of the graph: no share of the gradient reaches their rows any more. The means
are not. Each of them remembers the one before, so every walk is a few nodes longer than the last,
and all of them stay alive.

help: After a batch was let in, what are the parents of the new mean?
look: p len(x), bs
at: none
"""

import torch
from no_recording import no_grad
from tensor_engine import Tensor
from topological import order


class Centre:
    """Takes from each hidden unit what it has been on average in the batches so far.

    mean: Tensor [1, nh]. It is remembered, and not learned: on the way back it is a constant.
    """

    def __init__(self, start: torch.Tensor, keep: float) -> None:
        """start: [1, nh], the mean before any batch; keep: the old mean's share in the new one."""
        self.mean = Tensor(start)
        self.keep = keep

    def note(self, hidden: Tensor) -> None:
        """Let a batch [n, nh] into the mean."""
        n = len(hidden.data)
        share = Tensor(hidden.data.new_full((1, n), 1 / n))
        self.mean = self.keep * self.mean + (1 - self.keep) * (share @ Tensor(hidden.data))  # [1, nh]

    def __call__(self, hidden: Tensor) -> Tensor:
        return hidden - self.mean  # [n, nh] - [1, nh]


class Network:
    """Linear layer, centre, rectifier, linear layer."""

    def __init__(self, params: list[Tensor], keep: float) -> None:
        """params: w1 [m, nh], b1 [nh], w2 [nh, c], b2 [c]."""
        self.params = params
        self.centre = Centre(torch.zeros_like(params[1].data)[None], keep)

    def __call__(self, x: torch.Tensor, training: bool = False) -> Tensor:
        """Scores [n, c] for rows [n, m]; in training the rows are let into the mean first."""
        w1, b1, w2, b2 = self.params
        hidden = Tensor(x) @ w1 + b1
        if training:
            self.centre.note(hidden)
        return self.centre(hidden).relu() @ w2 + b2


def cross_entropy(out: Tensor, y: torch.Tensor) -> Tensor:
    """The mean over the rows of minus the log-probability of the right class; out: [n, c]."""
    n, c = out.data.shape
    right = (y[:, None] == torch.arange(c)).to(out.data.dtype)  # [n, c]: 1 at the right class
    return (out.log_softmax() * Tensor(right)).sum() * (-1 / n)


def train(
    x: torch.Tensor,
    y: torch.Tensor,
    params: list[Tensor],
    epochs: int,
    bs: int,
    lr: float,
    keep: float,
) -> dict[str, object]:
    """Move the data of params, batch by batch in the order of the rows.

    x: [n, m]    y: [n], whole numbers below c
    Returns "losses", a float for each epoch, over all rows after it; "walks", for each step the
    number of nodes that backward walks through; and "mean" [1, nh], the running mean at the end.
    """
    network = Network(params, keep)
    losses, walks = [], []
    for _ in range(epochs):
        for start in range(0, len(x), bs):
            rows = slice(start, start + bs)
            loss = cross_entropy(network(x[rows], training=True), y[rows])
            walks.append(len(order(loss)))
            loss.backward()
            for p in params:
                p.data = p.data - lr * p.grad
                p.grad = None
        with no_grad():
            losses.append(cross_entropy(network(x), y).data.item())
    return {"losses": losses, "walks": walks, "mean": network.centre.mean.data}
