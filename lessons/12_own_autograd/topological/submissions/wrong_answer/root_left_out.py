"""root-left-out

The root itself is missing

Everything that the root depends on is there, in a right order. On the way back the root comes first of all, since that is
where the slope starts; so it belongs into the list, at its end.

help: What should order return for a number made by hand?
look: p root.parents
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
    return found[:-1]
