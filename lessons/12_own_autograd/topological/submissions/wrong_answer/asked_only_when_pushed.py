"""asked-only-when-pushed

A node that waits in two places comes twice

All nodes are there, each after its parents. Whether a node is known was asked when it was put on the stack; by the time it is taken off, another copy of it may have been done. In `a * a` both places are put there before either has its turn.

help: What is on the stack after the parents of `a * a` have been put there?
look: p root.parents
at: none
"""

from value_class import Value


def order(root):
    """Depth first with a stack of its own: each node is met twice, before its parents and after them."""
    found, seen = [], set()
    stack = [(root, False)]
    while stack:
        node, parents_are_done = stack.pop()
        if parents_are_done:
            found.append(node)
        else:
            seen.add(id(node))
            stack.append((node, True))  # comes back when everything above it on the stack is done
            stack.extend((parent, False) for parent in node.parents if id(parent) not in seen)
    return found
