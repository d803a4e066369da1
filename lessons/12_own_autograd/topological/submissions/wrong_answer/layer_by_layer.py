"""layer-by-layer

A node's place is decided by the shortest way to it

On chains and diamonds the order is right. Where a short arm and a long one end in the same node, that node belongs
before everything on the long arm. Here it comes after some of that, as if only its nearest distance from the root
counted.

help: How far is the first node from the root, by the short arm and by the long one?
look: p root.parents
at: return
"""

from collections import deque


def order(root):
    layers, seen = [], {id(root)}
    queue = deque([root])
    while queue:
        node = queue.popleft()
        layers.append(node)
        for parent in node.parents:
            if id(parent) not in seen:
                seen.add(id(parent))
                queue.append(parent)
    return layers[::-1]
