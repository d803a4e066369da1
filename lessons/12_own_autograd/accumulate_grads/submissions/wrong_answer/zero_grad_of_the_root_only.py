"""only-the-root-to-zero

zero_grad clears the root alone

All other nodes keep their grad, and the next walk adds to it. The nodes that are meant are those that backward has
reached.

help: Which nodes had their grad changed by backward?
look: p root.grad, [parent.grad for parent in root.parents]
at: `root.grad = 0.0`
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
    root.grad = 0.0
