"""follows-every-way

Every way to a node is followed, even if it is known already

The order is right where it comes to an end. In a ladder each step doubles the number of ways: with 40 steps there are
2⁴⁰, and 41 nodes. Doubles that are taken out at the end have been walked all the same.

help: How often does your search visit the lowest step of a ladder of three?
look: p root.parents
at: none
"""


def order(root):
    ways = []
    stack = [root]
    while stack:
        node = stack.pop()
        ways.append(node)
        stack.extend(node.parents)
    # the last place of each node in the walk may still be wrong; a node goes after its deepest parent
    found = []
    while ways:
        waiting = []
        for node in reversed(ways):
            known = {id(other) for other in found}
            if id(node) in known:
                continue
            if all(id(parent) in known for parent in node.parents):
                found.append(node)
            else:
                waiting.append(node)
        ways = waiting[::-1]
    return found
