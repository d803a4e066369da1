"""Keeps the slopes in a list beside the nodes and looks a parent up by its number."""

from topological import order


def backward(root):
    nodes = list(order(root))
    number = {id(node): place for place, node in enumerate(nodes)}
    slopes = [0.0] * len(nodes)
    slopes[number[id(root)]] = 1.0
    for place in range(len(nodes) - 1, -1, -1):
        node = nodes[place]
        shares = node.vjp(slopes[place])
        for k in range(len(shares)):
            slopes[number[id(node.parents[k])]] += shares[k]
    for node, slope in zip(nodes, slopes):
        node.grad = node.grad + slope


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
