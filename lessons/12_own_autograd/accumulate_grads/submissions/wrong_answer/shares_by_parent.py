"""shares-by-parent

A number on both sides of one operation keeps one share

Where a number is used in two operations its shares add up. In `a * a` and `a + a` it is a parent twice, and of the two shares only one arrives.

if `dict(zip(_, _))`: A dict holds one entry for each key; the second share of the same parent replaces the first.

help: How many shares does the vjp of `a * a` return, and how many are left when they are sorted by parent?
look: p root.parents, root.vjp(1.0)
at: none
"""

from topological import order


def backward(root):
    """Add to the grad of every node the slope of root for it."""
    slopes = {id(root): 1.0}  # of this walk alone; what is in grad from earlier ones is not passed on
    for node in reversed(order(root)):
        slope = slopes[id(node)]  # complete: everything that was made of the node has had its turn
        node.grad += slope
        shares = dict(zip(map(id, node.parents), node.vjp(slope)))
        for place, share in shares.items():
            slopes[place] = slopes.get(place, 0.0) + share


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
