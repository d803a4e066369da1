"""only-the-inputs

Only numbers made by hand get a grad

That is how PyTorch does it, and the inputs' are right. Here every node of the graph gets its slope, so that it can be
looked at.

help: What should `product.grad` be in the example?
look: p root.grad
at: none
"""

from topological import order


def backward(root):
    """Add to the grad of every node the slope of root for it."""
    slopes = {id(root): 1.0}  # of this walk alone; what is in grad from earlier ones is not passed on
    for node in reversed(order(root)):
        slope = slopes[id(node)]  # complete: everything that was made of the node has had its turn
        if not node.parents:
            node.grad += slope
        for parent, share in zip(node.parents, node.vjp(slope)):
            slopes[id(parent)] = slopes.get(id(parent), 0.0) + share


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
