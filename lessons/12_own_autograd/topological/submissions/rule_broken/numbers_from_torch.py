"""torch-for-the-order

torch is used, for an order of a handful of objects

A list and a set are all that is needed. torch would only hold numbers about the nodes, and this lesson keeps it out
until the engine works on tensors.

help: Which two questions do you ask about each node?
look: p root.parents
at: none
"""

import torch


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
    return [found[place] for place in torch.arange(len(found)).tolist()]
