"""passed-on-too-early

A node passes its slope on when its first share arrives

What arrives later is added to its own grad and never reaches its parents. In chains nothing is lost; in a diamond the
lower end gets too little. Before a node passes anything on, everything that was made of it must have had its turn.

help: How many shares will come back to the inner node of a diamond, and how many are there when it passes on?
look: p order(root)
at: none
"""

from topological import order


def backward(root):
    slopes = {id(root): 1.0}
    nodes = {id(root): root}
    queue = [root]
    for node in queue:
        for parent, share in zip(node.parents, node.vjp(slopes[id(node)])):
            slopes[id(parent)] = slopes.get(id(parent), 0.0) + share
            if id(parent) not in nodes:
                nodes[id(parent)] = parent
                queue.append(parent)
    for key, node in nodes.items():
        node.grad += slopes[key]


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
