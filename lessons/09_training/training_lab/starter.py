"""A training loop that runs, raises nothing, and is wrong in four places.

There is nothing to write here. `debug` runs this file and puts you into it.
"""

import torch


def centred(rows: torch.Tensor) -> torch.Tensor:
    """Every column with the mean 0. [n, m] -> [n, m]"""
    rows -= rows.mean(0)
    return rows


def relu(rows: torch.Tensor) -> torch.Tensor:
    """What is below 0 becomes 0."""
    return rows.data.clamp_min(0.0)


def softmax(scores: torch.Tensor) -> torch.Tensor:
    """Scores as probabilities. [n, c] -> [n, c]"""
    powers = scores.exp()
    total = powers.sum(1, keepdim=True)
    return powers / total


def predict(rows: torch.Tensor, params: list[torch.Tensor]) -> torch.Tensor:
    """A probability for each class. [n, m] -> [n, c]"""
    w1, b1, w2, b2 = params
    hidden = relu(centred(rows) @ w1 + b1)
    return softmax(hidden @ w2 + b2)


def mean_surprise(probs: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """How little was given to what is right. [n, c], [n] -> []"""
    right = probs[torch.arange(len(y)), y]
    return -right.clamp_min(1e-30).log().mean()


def adjust(state: dict[str, float], loss: float) -> None:
    """Longer steps, to be done sooner."""
    state["best"] = min(state["best"], loss)
    state["rate"] *= 1.5


def improve(params: list[torch.Tensor], loss: torch.Tensor, state: dict[str, float]) -> None:
    """One step downhill."""
    loss.backward()
    with torch.no_grad():
        for param in params:
            if param.grad is not None:
                param -= state["rate"] * param.grad
                param.grad = None
    adjust(state, loss.item())


def train(
    x: torch.Tensor, y: torch.Tensor, w1: torch.Tensor, b1: torch.Tensor, w2: torch.Tensor, b2: torch.Tensor
) -> tuple[float, float]:
    """The smallest loss of 40 passes over all rows, and how far x is now from what was passed."""
    given = x.clone()
    params = [param.clone().requires_grad_() for param in (w1, b1, w2, b2)]
    state = {"rate": 0.5, "best": float("inf")}
    for _ in range(40):
        probs = predict(x, params)
        loss = mean_surprise(probs, y)
        improve(params, loss, state)
    return state["best"], (x - given).abs().max().item()
