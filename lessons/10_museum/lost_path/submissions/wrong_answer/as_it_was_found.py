"""one-of-two-paths-lost

x.g knows only one of two paths, and so does w.g

This is what the exhibit does. `x` reaches `out` on two paths, and `x.g` holds the share of one. Print `x.g`
after each line of the way back: it is written, and written again.

help: Which line writes x.g first, and what is left of that at the end?
look: p x.g, slopes
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

    out.g = slopes
    add_grad(x, l2, out)
    relu_grad(l1, l2)
    lin_grad(x, l1, w, b)
    return out


def tied_pair(x: torch.Tensor, w: torch.Tensor, slopes: torch.Tensor) -> torch.Tensor:
    """out = relu(x @ w) @ w.T: there with w, and back again with the same w.

    x: [n, m]    w: [m, nh]    slopes: [n, m], of the loss with respect to out
    Sets w.g, replacing an older one; returns out.
    """
    l1 = x @ w  # [n, nh]
    code = l1.clamp(min=0)  # [n, nh]
    out = code @ w.T  # [n, m]

    w.g = slopes.T @ code  # from the second use: [m, n] @ [n, nh]
    code.g = slopes @ w
    relu_grad(l1, code)
    w.g = x.T @ l1.g  # from the first use: [m, n] @ [n, nh]
    return out
