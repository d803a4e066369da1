"""set-kept-between-calls

The second call knows the nodes of the first

The first answer is right. In the second, everything that the first has visited is missing: what a call notes down
outlives it. A default value such as `seen={}` is made once, for all calls; so is a set beside the function.

help: What does your set of visited nodes hold when the second call begins?
look: p order.__defaults__
at: none
"""

from value_class import Value


def order(root, seen={}):
    """Depth first with a stack of its own: each node is met twice, before its parents and after them."""
    found = []
    stack = [(root, False)]
    while stack:
        node, parents_are_done = stack.pop()
        if parents_are_done:
            found.append(node)
        elif id(node) not in seen:
            seen[id(node)] = node
            stack.append((node, True))  # comes back when everything above it on the stack is done
            stack.extend((parent, False) for parent in node.parents)
    return found
