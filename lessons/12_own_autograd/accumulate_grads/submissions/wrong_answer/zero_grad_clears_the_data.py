"""data-cleared

zero_grad changes the numbers themselves

After it the data of every node is 0. Only the slopes should begin again at 0; the numbers are the weights that somebody is
training.

help: Which of a node's two numbers is meant?
look: p root.data, root.grad
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
        node.data = node.grad = 0.0
