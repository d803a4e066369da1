"""shares-overwritten-in-a-walk

A number that is used twice keeps one share of each walk

In a chain every slope is right, and several walks add up as they should. But within a walk the shares of one number
replace each other, and they have to add up as well.

help: Two shares come back to `a` in `a * b + a`. What happens to the first when the second arrives?
look: p root.parents
at: `_[id(parent)] = share`
"""

from topological import order


def backward(root):
    """Add to the grad of every node the slope of root for it."""
    slopes = {id(root): 1.0}  # of this walk alone; what is in grad from earlier ones is not passed on
    for node in reversed(order(root)):
        slope = slopes[id(node)]  # complete: everything that was made of the node has had its turn
        node.grad += slope
        for parent, share in zip(node.parents, node.vjp(slope)):
            slopes[id(parent)] = share


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
