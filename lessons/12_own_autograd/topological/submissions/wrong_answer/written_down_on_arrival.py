"""written-down-on-arrival

Some node comes before one of its parents, depending on which parent is followed first

With the parents in one order the result is right, with the same parents the other way round it is not. A node has its
place when everything that it was made of has been written down, not when the search first comes by.

help: When your search arrives at a node, are all of its parents in the list already?
look: p root.parents
at: return
"""


def order(root):
    found, seen = [], set()
    stack = [root]
    while stack:
        node = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        found.append(node)
        stack.extend(reversed(node.parents))
    return found[::-1]
