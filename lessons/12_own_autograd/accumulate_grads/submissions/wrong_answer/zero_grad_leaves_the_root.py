"""zero-grad-leaves-the-root

zero_grad sets everything to 0.0 but the root

The root belongs to its graph, and backward has added 1 to its grad. In the list that `order` gives it comes last.

help: What is `out.grad` after `zero_grad(out)`?
look: p root.grad
at: `for _ in order(root)[:-1]: ...`
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
    for node in order(root)[:-1]:
        node.grad = 0.0
