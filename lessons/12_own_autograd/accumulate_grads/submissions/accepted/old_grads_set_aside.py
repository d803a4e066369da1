"""Sets old grads aside, lets the shares wait in grad itself, and adds the old ones at the end."""

from topological import order


def backward(root):
    nodes = order(root)
    before = [node.grad for node in nodes]
    zero_grad(root)
    root.grad = 1.0
    for node in nodes[::-1]:
        for parent, share in zip(node.parents, node.vjp(node.grad)):
            parent.grad += share
    for node, old in zip(nodes, before):
        node.grad += old


def zero_grad(root):
    for node in order(root):
        node.grad = 0.0
