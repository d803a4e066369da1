"""earlier-slopes-passed-on-from-one

A second walk starts from 1 and still passes old slopes on

The root's own grad is 1 after every walk, where each walk should add 1. Behind it, what the first walk has left in `grad`
is passed on once more, so the inputs get more than twice their slope.

help: In a second walk, what is the grad of an inner node at the moment when its vjp is asked?
look: p root.grad, [parent.grad for parent in root.parents]
at: none
"""

from topological import order


def backward(root):
    root.grad = 1.0
    for node in reversed(order(root)):
        for parent, share in zip(node.parents, node.vjp(node.grad)):
            parent.grad += share


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
