"""only-the-inputs-to-zero

zero_grad clears numbers made by hand alone

The steps in between keep their grad, and the next walk adds to it. Every node of the graph begins again at 0.0.

help: Which nodes had their grad changed by backward?
look: p root.grad, [parent.grad for parent in root.parents]
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
    for node in order(root):
        if not node.parents:
            node.grad = 0.0
