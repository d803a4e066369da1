"""order-not-turned-round

The slopes do not get further than one step from the root

The nodes have their turns from the inputs to the root. When an inner node is asked, its own slope has not arrived; it
passes on 0, and never comes up again.

help: Which node knows its slope first?
look: p order(root)
at: `for _ in order(root): ...`
"""

from topological import order


def backward(root):
    """Add to the grad of every node the slope of root for it."""
    slopes = {id(root): 1.0}  # of this walk alone; what is in grad from earlier ones is not passed on
    for node in order(root):
        slope = slopes.get(id(node), 0.0)
        node.grad += slope
        for parent, share in zip(node.parents, node.vjp(slope)):
            slopes[id(parent)] = slopes.get(id(parent), 0.0) + share


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
