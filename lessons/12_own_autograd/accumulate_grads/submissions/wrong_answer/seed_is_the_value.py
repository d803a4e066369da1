"""seed-is-the-value

The walk starts from the root's number in place of 1

All slopes are too large by one factor, the value of root. When root grows by 1, root grows by 1: its own slope is 1,
whatever its number is.

help: By how much does out change when out changes by 0.01?
look: p root.data, root.grad
at: `_ = {id(root): root.data}`
"""

from topological import order


def backward(root):
    """Add to the grad of every node the slope of root for it."""
    slopes = {id(root): root.data}  # of this walk alone; what is in grad from earlier ones is not passed on
    for node in reversed(order(root)):
        slope = slopes[id(node)]  # complete: everything that was made of the node has had its turn
        node.grad += slope
        for parent, share in zip(node.parents, node.vjp(slope)):
            slopes[id(parent)] = slopes.get(id(parent), 0.0) + share


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
