"""The graph that a formula leaves behind."""

from value_class import Value


def the_graph_of_a_product():
    """What out = a * b + a remembers. Each box is a number with its slope: what out does when that number moves. `a` was used twice, and both ways count."""
    a, b = Value(2.0), Value(-3.0)
    return {"graph": _graph(a * b + a, a=a, b=b)}


def the_graph_of_a_neuron():
    """One neuron, out = relu(w * x + b): every number between its inputs and its output is a box of its own."""
    w, x, b = Value(0.5), Value(3.0), Value(-1.0)
    return {"graph": _graph((w * x + b).relu(), w=w, x=x, b=b)}


def _graph(out, **given):
    """The boxes below out, each after what it was made of."""
    names = {id(value): name for name, value in given.items()}
    names[id(out)] = "out"
    slopes, boxes = {}, {}

    def follow(node, g):
        slopes[id(node)] = slopes.get(id(node), 0.0) + g
        for parent, share in zip(node.parents, node.vjp(g)):
            follow(parent, share)
        name = names.setdefault(id(node), f"step {len(names) - len(given)}")
        made_of = [names[id(parent)] for parent in node.parents]
        boxes[id(node)] = {"name": name, "data": node.data, "from": made_of}

    follow(out, 1.0)
    return [{**box, "grad": slopes[key]} for key, box in boxes.items()]
