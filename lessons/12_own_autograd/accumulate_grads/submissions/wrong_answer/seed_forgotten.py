"""seed-forgotten

Every slope is 0

Somewhere the walk has to begin, and it is with the slope of root for itself. As long as that is 0, only zeros are
passed on.

help: What is the root's slope when its vjp is asked?
look: p root.grad
at: none
"""

from topological import order


def backward(root):
    """Add to the grad of every node the slope of root for it."""
    slopes = {id(root): 0.0}  # of this walk alone; what is in grad from earlier ones is not passed on
    for node in reversed(order(root)):
        slope = slopes[id(node)]  # complete: everything that was made of the node has had its turn
        node.grad += slope
        for parent, share in zip(node.parents, node.vjp(slope)):
            slopes[id(parent)] = slopes.get(id(parent), 0.0) + share


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
