"""zero-grad-calls-itself

In a deep graph zero_grad reaches the recursion limit of Python

backward is right, and zero_grad is right for graphs that are not deep. It calls itself for each parent, so a chain of ten thousand additions takes as many calls inside each other. Python stops at about a thousand.

help: What does `order` give you that makes the calls unnecessary?
look: p len(order(root))
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
    root.grad = 0.0
    for parent in root.parents:
        zero_grad(parent)
