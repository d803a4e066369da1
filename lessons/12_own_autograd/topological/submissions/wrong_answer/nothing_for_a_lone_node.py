"""nothing-for-a-lone-node

A node without parents gives an empty list

Every other graph is right. A number made by hand depends on itself, so its list has one entry. Whoever calls backward on it would find nothing to begin with.

help: What does the example show for `order(a)`?
look: p root.parents
at: `return []`
"""

from value_class import Value


def order(root):
    """Depth first with a stack of its own: each node is met twice, before its parents and after them."""
    if not root.parents:
        return []
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
    return found
