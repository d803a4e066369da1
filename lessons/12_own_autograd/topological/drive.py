"""Builds graphs and looks whether an order of their nodes is one."""

from topological import order
from value_class import Value


class Node:
    """A node with a number; two with the same number are equal, and are still two."""

    def __init__(self, number, parents=()):
        self.number, self.parents = number, tuple(parents)

    def __eq__(self, other):
        return isinstance(other, Node) and self.number == other.number

    def __hash__(self):
        return hash(self.number)

    def __repr__(self):
        return f"Node({self.number})"


def build(made_of, numbers=None):
    """made_of: for each node the places of its parents."""
    nodes = []
    for place, parents in enumerate(made_of):
        number = place if numbers is None else numbers[place]
        nodes.append(Node(number, [nodes[parent] for parent in parents]))
    return nodes


def below(root):
    """What root depends on, and root, by identity."""
    known, waiting = {id(root): root}, [root]
    while waiting:
        for parent in waiting.pop().parents:
            if id(parent) not in known:
                known[id(parent)] = parent
                waiting.append(parent)
    return known


def judge(root, found, name):
    """What is wrong with an order of the nodes below root. name: from a node to what it is called."""
    found, known = list(found), below(root)
    places = {}
    for place, node in enumerate(found):
        places.setdefault(id(node), place)
    early = [
        node for node in known.values()
        if any(places.get(id(parent), -1) > places.get(id(node), len(found)) for parent in node.parents)
    ]
    twice = {id(node): node for place, node in enumerate(found) if places[id(node)] != place}
    return {
        "nodes that are missing": sorted(name(node) for key, node in known.items() if key not in places),
        "nodes that come twice": sorted(map(name, twice.values())),
        "nodes that do not belong there": sum(id(node) not in known for node in found),
        "nodes that come before one of their parents": sorted(map(name, early)),
        "whether the root is last": bool(found) and found[-1] is root,
    }


def number_of(node):
    return node.number


def graph(made_of, root):
    """The nodes are called 0, 1, 2 and so on; root: the place of the one to start from."""
    nodes = build(made_of)
    return judge(nodes[root], order(nodes[root]), number_of)


def equal_numbers(made_of, numbers, root):
    nodes = build(made_of, numbers)
    return judge(nodes[root], order(nodes[root]), number_of)


def one_after_the_other(made_of, first, second):
    """Asked for two nodes of one graph; what is judged is the second answer."""
    nodes = build(made_of)
    order(nodes[first])
    return judge(nodes[second], order(nodes[second]), number_of)


def values(w, x, b):
    """A neuron of real Values, squared."""
    w, x, b = Value(w), Value(x), Value(b)
    neuron = (w * x + b).relu()
    out = neuron * neuron
    return judge(out, order(out), lambda node: node.data)


def chain(length):
    """Each node is made of the one before."""
    nodes = build([[], *([place] for place in range(length - 1))])
    return judge(nodes[-1], order(nodes[-1]), number_of)


def fan(width):
    """One node that is made of many."""
    nodes = build([[] for _ in range(width)] + [list(range(width))])
    return judge(nodes[-1], order(nodes[-1]), number_of)


def ladder(steps):
    """Each node is made of the one before, twice."""
    nodes = build([[], *([place, place] for place in range(steps))])
    return judge(nodes[-1], order(nodes[-1]), number_of)
