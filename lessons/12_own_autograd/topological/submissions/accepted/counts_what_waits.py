"""Kahn's way: counts how many nodes wait for each, peels the graph from the root, and turns the list round."""

from collections import Counter, deque


def order(root):
    waiting_for = Counter()
    seen = {id(root)}
    queue = deque([root])
    while queue:
        for parent in queue.popleft().parents:
            waiting_for[id(parent)] += 1
            if id(parent) not in seen:
                seen.add(id(parent))
                queue.append(parent)

    backwards = []
    ready = [root]
    while ready:
        node = ready.pop()
        backwards.append(node)
        for parent in node.parents:
            waiting_for[id(parent)] -= 1
            if waiting_for[id(parent)] == 0:
                ready.append(parent)
    return backwards[::-1]
