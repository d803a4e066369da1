"""earlier-slopes-passed-on

A second walk passes the first walk's slopes on again

One walk is right. In the second, what the first has left in `grad` travels back once more, and the further a node is
from the root, the more it gets: after two walks a parent of the root can have 3 times its slope, where 2 is due.

help: In a second walk, what is a node's `grad` at the moment when its vjp is asked, and what of it belongs to this walk?
look: p root.grad, [parent.grad for parent in root.parents]
at: none
"""

from topological import order


def backward(root):
    root.grad += 1.0
    for node in reversed(order(root)):
        for parent, share in zip(node.parents, node.vjp(node.grad)):
            parent.grad += share


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
