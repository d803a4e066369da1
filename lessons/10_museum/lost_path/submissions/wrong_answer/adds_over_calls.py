"""shares-of-earlier-calls

Gradients from an earlier call are added as well

Both paths are there now, and so is what an older `.g` held. Within one call the shares of `x` have to be
added up; from call to call the old one is replaced. Somebody has to say where one ends and the other begins.

help: When `skip_block` is called, and `x` has a `.g` already, should that be part of the result?
look: p getattr(x, "g", None)
at: none
"""

import torch


def lin_grad(inp: torch.Tensor, out: torch.Tensor, w: torch.Tensor, b: torch.Tensor) -> None:
    """Back through out = inp @ w + b: read out.g; set inp.g, w.g and b.g."""
    inp.g = out.g @ w.T
    w.g = inp.T @ out.g
    b.g = out.g.sum(0)


def relu_grad(inp: torch.Tensor, out: torch.Tensor) -> None:
    """Back through out = relu(inp): read out.g; set inp.g."""
    inp.g = out.g * (inp > 0)


def add_grad(left: torch.Tensor, right: torch.Tensor, out: torch.Tensor) -> None:
    """Back through out = left + right: both get the slopes of out as they are."""
    left.g = out.g
    right.g = out.g


def skip_block(x: torch.Tensor, w: torch.Tensor, b: torch.Tensor, slopes: torch.Tensor) -> torch.Tensor:
    """out = x + relu(x @ w + b): past the layer and through it.

    x: [n, m]    w: [m, m]    b: [m]    slopes: [n, m], of the loss with respect to out
    Sets x.g, w.g and b.g, replacing older ones; returns out.
    """
    l1 = x @ w + b
    l2 = l1.clamp(min=0)
    out = x + l2

    old = getattr(x, "g", 0)
    out.g = slopes
    add_grad(x, l2, out)
    relu_grad(l1, l2)
    past = x.g
    lin_grad(x, l1, w, b)
    x.g = old + past + x.g
    return out


def tied_pair(x: torch.Tensor, w: torch.Tensor, slopes: torch.Tensor) -> torch.Tensor:
    """out = relu(x @ w) @ w.T: there with w, and back again with the same w.

    x: [n, m]    w: [m, nh]    slopes: [n, m], of the loss with respect to out
    Sets w.g, replacing an older one; returns out.
    """
    l1 = x @ w  # [n, nh]
    code = l1.clamp(min=0)  # [n, nh]
    out = code @ w.T  # [n, m]

    w.g = getattr(w, "g", 0) + slopes.T @ code
    code.g = slopes @ w
    relu_grad(l1, code)
    w.g = w.g + x.T @ l1.g  # and from the first: [m, n] @ [n, nh]
    return out
