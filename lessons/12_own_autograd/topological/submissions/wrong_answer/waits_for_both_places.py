"""waits-for-both-places

A node that was used twice in one operation is missing

So is everything that can be reached through it alone. In `a * a` the node a is a parent in two places. It is counted twice among what has to be done first, and done once, so it waits for ever.

help: How often is a counted for `a * a`, and how often is it crossed off?
look: p root.parents
at: none
"""

from value_class import Value


def order(root):
    waits_for, waiting, known = {id(root): 0}, [root], {id(root)}
    while waiting:
        for parent in waiting.pop().parents:
            waits_for[id(parent)] = waits_for.get(id(parent), 0) + 1
            if id(parent) not in known:
                known.add(id(parent))
                waiting.append(parent)
    found, free = [], [root]
    while free:
        node = free.pop()
        found.append(node)
        for parent in {id(parent): parent for parent in node.parents}.values():
            waits_for[id(parent)] -= 1
            if waits_for[id(parent)] == 0:
                free.append(parent)
    return found[::-1]
