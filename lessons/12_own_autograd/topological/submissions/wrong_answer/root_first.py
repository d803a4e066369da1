"""root-first

The order is turned round: the root comes first

Every node stands before its parents. That is the order of the way back; here the list has to begin with what was
made of nothing and end with the root.

help: What is the last entry of the list for `a * b + a`?
look: p root
at: return
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
        elif id(node) not in seen:
            seen.add(id(node))
            stack.append((node, True))  # comes back when everything above it on the stack is done
            stack.extend((parent, False) for parent in node.parents)
    return found[::-1]
