"""shares-overwritten

A number that is used twice keeps one share, and a second walk adds nothing

In a chain every slope is right. Where a number is used in two places its shares have to add up, and here one of them is
lost. The second walk replaces what the first has left, too: `=` where `+=` belongs does both.

help: Two shares come back to `a` in `a * b + a`. What happens to the first when the second arrives?
look: p root.parents
at: `_.grad = _share`
"""

from topological import order


def backward(root):
    root.grad = 1.0
    for node in reversed(order(root)):
        for parent, share in zip(node.parents, node.vjp(node.grad)):
            parent.grad = share


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
