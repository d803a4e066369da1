"""noted-too-early

A node that two others were made of can come after one of them

In a graph in which one parent of the root is made of another parent of the root, the order is wrong. The one that
both need is taken for done while it is still waiting.

help: Two nodes were made of `a`. The second of them has its turn while `a` is still waiting. Who makes sure that a is written down first?
look: p root.parents
at: none
"""


def order(root):
    found, seen = [], {id(root)}
    stack = [(root, False)]
    while stack:
        node, parents_are_done = stack.pop()
        if parents_are_done:
            found.append(node)
            continue
        stack.append((node, True))
        for parent in node.parents:
            if id(parent) not in seen:
                seen.add(id(parent))
                stack.append((parent, False))
    return found
