"""walks-every-way

Every way from the root is walked by itself

The sums are right where the walk comes to an end. Doubled forty times, a number is reached in 2⁴⁰ ways. Collected at
each node first, the shares of all ways travel on together.

help: How often does your walk come to the lowest node of a ladder of three steps?
look: p len(order(root))
at: none
"""

from topological import order


def backward(root):
    ways = [(root, 1.0)]
    while ways:
        node, share = ways.pop()  # the last one: the list stays short, however many ways there are
        node.grad += share
        ways.extend(zip(node.parents, node.vjp(share)))


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
