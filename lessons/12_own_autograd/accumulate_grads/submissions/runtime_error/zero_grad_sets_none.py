"""grad-set-to-none

After zero_grad there is no number to add to

zero_grad leaves something in `grad` that is not a number, None for instance, as PyTorch does. A walk that adds to it
raises TypeError. Here grad is 0.0 at first, and again after zero_grad.

help: What is `None + 1.0`?
look: p root.grad
at: `_.grad = None`
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
    for node in order(root):
        node.grad = None
