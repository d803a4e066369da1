"""walk-calls-itself

In a deep graph Python's recursion limit is reached

backward calls itself for each parent. A chain of ten thousand additions would take as many calls inside each other, and
Python stops at about a thousand.

help: What does `order` give you that makes the calls unnecessary?
look: p len(order(root))
at: none
"""

from topological import order


def backward(root):
    slopes = {}
    nodes = order(root)
    waits_for = {id(node): 0 for node in nodes}
    for node in nodes:
        for parent in node.parents:
            waits_for[id(parent)] += 1

    def give(node, share):
        slopes[id(node)] = slopes.get(id(node), 0.0) + share
        waits_for[id(node)] -= 1
        if waits_for[id(node)] <= 0:
            node.grad += slopes[id(node)]
            for parent, part in zip(node.parents, node.vjp(slopes[id(node)])):
                give(parent, part)

    give(root, 1.0)


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
