"""zero-grad-of-one-step

zero_grad reaches the root and its parents, and no further

What is two steps and more from the root keeps its grad, and the next walk adds to it. The graph of root extends to numbers that were made by hand.

help: Which function of yours gives all nodes of a graph?
look: p len(order(root)), len(root.parents)
at: none
"""

from topological import order


def backward(root):
    """Add to the grad of every node the slope of root for it."""
    slopes = {id(root): 1.0}  # of this walk alone; what is in grad from earlier ones is not passed on
    for node in reversed(order(root)):
        slope = slopes[id(node)]  # complete: everything that was made of the node has had its turn
        node.grad += slope
        for parent, share in zip(node.parents, node.vjp(slope)):
            slopes[id(parent)] = slopes.get(id(parent), 0.0) + share


def zero_grad(root):
    for node in (root, *root.parents):
        node.grad = 0.0
