"""Turns the arrows round: each node asks all that was made of it for its shares, without topological."""

from collections import defaultdict


def nodes_below(root):
    known = {id(root): root}
    waiting = [root]
    while waiting:
        for parent in waiting.pop().parents:
            if id(parent) not in known:
                known[id(parent)] = parent
                waiting.append(parent)
    return list(known.values())


def backward(root):
    arrows = defaultdict(int)
    for node in nodes_below(root):
        for parent in node.parents:
            arrows[id(parent)] += 1
    collected = defaultdict(list)
    collected[id(root)].append(1.0)
    complete = [root]
    while complete:
        node = complete.pop()
        slope = sum(collected.pop(id(node)))
        node.grad += slope
        for parent, share in zip(node.parents, node.vjp(slope)):
            collected[id(parent)].append(share)
            if len(collected[id(parent)]) == arrows[id(parent)]:
                complete.append(parent)


def zero_grad(root):
    for node in nodes_below(root):
        node.grad = 0.0
