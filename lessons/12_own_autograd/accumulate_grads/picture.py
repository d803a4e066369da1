"""Graphs after a walk back, with the grads that it has left."""

from accumulate_grads import backward
from topological import order
from value_class import Value


def one_walk():
    """out = a * b + a after one walk. Two shares came back to a: 1 from the sum, -3 from the product."""
    a, b = Value(2.0), Value(-3.0)
    out = a * b + a
    backward(out)
    return {"graph": _graph(out, a=a, b=b)}


def a_long_arm_and_a_short_one():
    """out = x * (x * w) ** 2 after one walk. x is used in two places, one of them two steps further down."""
    x, w = Value(1.5), Value(-0.5)
    out = x * (x * w) ** 2
    backward(out)
    return {"graph": _graph(out, x=x, w=w)}


def _graph(out, **given):
    """A box for each node: the inputs under their names, the steps numbered."""
    names = {id(value): name for name, value in given.items()}
    names[id(out)] = "out"
    boxes = []
    for node in order(out):
        name = names.setdefault(id(node), f"step {len(names) - len(given)}")
        made_of = [names[id(parent)] for parent in node.parents]
        boxes.append({"name": name, "data": node.data, "grad": node.grad, "from": made_of})
    return boxes
