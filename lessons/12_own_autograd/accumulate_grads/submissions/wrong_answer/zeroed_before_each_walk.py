"""zeroed-before-each-walk

Each walk sets the graph to zero before it begins

One walk is right. Two walks from one root leave the slopes of one, and of two roots with a part in common the second
wipes out what the first has left there. backward adds; to start from zero is somebody else's decision.

help: Somebody walks back from two losses in a row. Whose gradient should the weights have?
look: p root.grad
at: none
"""

from topological import order


def backward(root):
    """Add to the grad of every node the slope of root for it."""
    zero_grad(root)
    slopes = {id(root): 1.0}  # of this walk alone; what is in grad from earlier ones is not passed on
    for node in reversed(order(root)):
        slope = slopes[id(node)]  # complete: everything that was made of the node has had its turn
        node.grad += slope
        for parent, share in zip(node.parents, node.vjp(slope)):
            slopes[id(parent)] = slopes.get(id(parent), 0.0) + share


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
