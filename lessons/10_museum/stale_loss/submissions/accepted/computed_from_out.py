"""Computes the loss from the output directly and leaves the global variable where it is."""

import torch

res = torch.zeros(1)  # the residuals of the first look


def forward(x, w1, b1, w2, b2):
    """Linear, rectifier, linear: (l1 [n, nh], l2 [n, nh], out [n, 1])."""
    l1 = x @ w1 + b1
    l2 = l1.clamp(min=0)
    return l1, l2, l2 @ w2 + b2


def first_look(x, targ, weights):
    """The loss before anything is trained."""
    global res
    _, _, out = forward(x, *weights)
    res = out[:, 0] - targ  # [n]
    return res.pow(2).mean()


def lin_grad(inp, out, w, b):
    """Read out.g; set inp.g, w.g and b.g."""
    inp.g = out.g @ w.T
    w.g = inp.T @ out.g
    b.g = out.g.sum(0)


def forward_and_backward(x, targ, w1, b1, w2, b2):
    """The loss with the weights as they are now; sets .g on all of them."""
    l1, l2, out = forward(x, w1, b1, w2, b2)
    diff = out[:, 0] - targ  # [n]
    loss = ((out[:, 0] - targ) ** 2).mean()

    out.g = 2 * diff[:, None] / len(targ)
    lin_grad(l2, out, w2, b2)
    l1.g = l2.g * (l1 > 0)
    lin_grad(x, l1, w1, b1)
    return loss


def train(
    x: torch.Tensor,
    targ: torch.Tensor,
    w1: torch.Tensor,
    b1: torch.Tensor,
    w2: torch.Tensor,
    b2: torch.Tensor,
    steps: int,
    rate: float,
) -> dict[str, torch.Tensor]:
    """Take some steps downhill; the weights that come in are not changed.

    x: [n, m]    targ: [n]    w1: [m, nh]    b1: [nh]    w2: [nh, 1]    b2: [1]
    Returns "start": the loss before training, []; "losses": the loss just before each step, [steps];
    "guesses": what the trained network says about x, [n].
    """
    weights = [weight.clone() for weight in (w1, b1, w2, b2)]
    start = first_look(x, targ, weights)
    losses = []
    for _ in range(steps):
        losses.append(forward_and_backward(x, targ, *weights))
        for weight in weights:
            weight -= rate * weight.g
    return {"start": start, "losses": torch.stack(losses), "guesses": forward(x, *weights)[2][:, 0]}
