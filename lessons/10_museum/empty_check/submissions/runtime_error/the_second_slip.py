"""nothing-to-compare-with

The loop runs now, and one side of the comparison is None

The first mistake is fixed: the line inside the loop is running, for the first time in its life. One of the
two things that it compares is None, and None cannot be subtracted. `.grad` is where `backward()` leaves
gradients, on tensors that take part in the forward pass and have `requires_grad`. The other tensor *is* a
gradient.

help: Inside the loop, which of `leaf` and `gradient` went through the forward pass?
look: b far_apart
at: `far_apart(leaf, gradient.grad, _)`
"""

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
    (out[:, 0] - targ).pow(2).mean().backward()

    wrong = []
    for name, leaf, gradient in zip(NAMES, leaves, mine, strict=True):
        if far_apart(leaf, gradient.grad, rtol):
            wrong.append(name)
    return wrong


def gradient_of(tensor: torch.Tensor) -> torch.Tensor:
    """The gradient made by hand."""
    return tensor.g


def fresh_leaf(tensor: torch.Tensor) -> torch.Tensor:
    """A copy that autograd keeps a gradient for, in its .grad."""
    return tensor.detach().clone().requires_grad_()


def far_apart(theirs: torch.Tensor, mine: torch.Tensor, rtol: float) -> bool:
    """Whether the largest error is more than rtol of the largest entry of theirs, or is nan."""
    return not bool((theirs - mine).abs().max() <= rtol * theirs.abs().max())
