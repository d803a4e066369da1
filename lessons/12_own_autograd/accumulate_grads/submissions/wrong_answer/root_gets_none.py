"""root-gets-none

The root's own grad stays 0

Every other slope is right. The slope of root for itself is 1, and it is added to root.grad like any other.

help: What should `out.grad` be after one walk, and after two?
look: p root.grad
at: none
"""

from topological import order


def backward(root):
    """Add to the grad of every node the slope of root for it."""
    slopes = {id(root): 1.0}  # of this walk alone; what is in grad from earlier ones is not passed on
    for node in reversed(order(root)):
        slope = slopes[id(node)]  # complete: everything that was made of the node has had its turn
        if node is not root:
            node.grad += slope
        for parent, share in zip(node.parents, node.vjp(slope)):
            slopes[id(parent)] = slopes.get(id(parent), 0.0) + share


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
