"""Asks autograd for a tuple of gradients instead of having them left on the leaves."""

import torch

NAMES = ("w1", "b1", "w2", "b2", "x")


def differing(
    x: torch.Tensor,
    targ: torch.Tensor,
    w1: torch.Tensor,
    b1: torch.Tensor,
    w2: torch.Tensor,
    b2: torch.Tensor,
    rtol: float = 1e-4,
) -> list[str]:
    """The names of the gradients that autograd does not agree with, in the order of NAMES.

    x: [n, m]    targ: [n]    w1: [m, nh]    b1: [nh]    w2: [nh, 1]    b2: [1]
    All but targ carry a gradient made by hand, .g. Returns [] if all of them are right.
    """
    given = (w1, b1, w2, b2, x)
    mine = tuple(map(gradient_of, given))
    leaves = tuple(map(fresh_leaf, given))  # a tuple can be looped over as often as you like

    leaf_w1, leaf_b1, leaf_w2, leaf_b2, leaf_x = leaves
    out = (leaf_x @ leaf_w1 + leaf_b1).relu() @ leaf_w2 + leaf_b2
    theirs = torch.autograd.grad((out[:, 0] - targ).pow(2).mean(), leaves)

    rows = zip(NAMES, theirs, mine, strict=True)
    return [name for name, right, gradient in rows if far_apart(right, gradient, rtol)]


def gradient_of(tensor: torch.Tensor) -> torch.Tensor:
    """The gradient made by hand."""
    return tensor.g


def fresh_leaf(tensor: torch.Tensor) -> torch.Tensor:
    """A copy that autograd keeps a gradient for, in its .grad."""
    return tensor.detach().clone().requires_grad_()


def far_apart(theirs: torch.Tensor, mine: torch.Tensor, rtol: float) -> bool:
    """Whether the largest error is more than rtol of the largest entry of theirs, or is nan."""
    return not bool((theirs - mine).abs().max() <= rtol * theirs.abs().max())
