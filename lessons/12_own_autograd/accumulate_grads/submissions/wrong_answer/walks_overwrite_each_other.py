"""walks-overwrite

A second walk replaces the slopes of the first

One walk is right, also where numbers are used twice. After two the grads are those of the second alone, wherever it has
been: they were overwritten, or set to zero first. In this course's engine, as in PyTorch, they add up until `zero_grad`.

help: What should `a.grad` be after two calls of backward, and who has the first call's slope?
look: p root.grad
at: `node.grad = slope`
"""

from topological import order


def backward(root):
    """Add to the grad of every node the slope of root for it."""
    slopes = {id(root): 1.0}  # of this walk alone; what is in grad from earlier ones is not passed on
    for node in reversed(order(root)):
        slope = slopes[id(node)]  # complete: everything that was made of the node has had its turn
        node.grad = slope
        for parent, share in zip(node.parents, node.vjp(slope)):
            slopes[id(parent)] = slopes.get(id(parent), 0.0) + share


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
