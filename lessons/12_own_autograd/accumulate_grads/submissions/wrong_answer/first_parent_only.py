"""first-parent-only

Only the first parent of each node gets its share

What was on the right of a product or a sum keeps grad 0, and so does everything behind it, unless it was on the left
somewhere else.

help: How many shares does the vjp of a product return?
look: p root.vjp(1.0)
at: none
"""

from topological import order


def backward(root):
    """Add to the grad of every node the slope of root for it."""
    slopes = {id(root): 1.0}  # of this walk alone; what is in grad from earlier ones is not passed on
    for node in reversed(order(root)):
        slope = slopes.get(id(node), 0.0)  # complete: everything that was made of the node has had its turn
        node.grad += slope
        for parent, share in zip(node.parents[:1], node.vjp(slope)):
            slopes[id(parent)] = slopes.get(id(parent), 0.0) + share


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
