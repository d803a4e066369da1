"""seen-by-value

A node that equals another one is left out

0.5 here and 0.5 there: two nodes with equal numbers, and only one of them is in the list. Looking for a node itself
with `in` compares with ==. The question is whether it is the same object.

if `_a not in _`: `in` asks a set or a list for something equal.

help: Are `Value(0.5)` and another `Value(0.5)` the same node?
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
        elif node not in seen:
            seen.add(node)
            stack.append((node, True))  # comes back when everything above it on the stack is done
            stack.extend((parent, False) for parent in node.parents)
    return found
