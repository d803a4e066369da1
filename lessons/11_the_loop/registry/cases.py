"""What Block is tried on: one layer, networks of layers, names that change, and everything that is not a part."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; every one goes through a function of drive.py."""

    def rand(*shape):
        return torch.randn(*shape, generator=gen)

    def layer(i=3, o=2):
        return {"w": rand(i, o), "b": rand(o)}

    def net(m=4, nh=3, c=2):
        return {"w1": rand(m, nh), "b1": rand(nh), "w2": rand(nh, c), "b2": rand(c)}

    yield "one layer", "one_layer", layer()
    yield "the very tensors", "are_they_the_tensors", layer()
    yield "a network", "network", net()
    yield "a parameter, a network, a parameter", "three_levels", {"first": rand(2), **net(), "last": rand(3)}
    yield "a deep part first", "levels_in_turn", {**layer(), "v": rand(2, 2), "c": rand(2), "last": rand(4)}
    yield "names in no order", "named_backwards", {**layer(), "last": rand(4)}
    yield "two side by side", "two_side_by_side", net()
    yield "a layer is replaced", "layer_exchanged", {**net(), **layer(4, 3)}
    yield "a parameter is replaced", "parameter_exchanged", {**layer(), "new": rand(3, 2)}
    yield "kinds change places", "kind_exchanged", {**layer(), "v": rand(4)}
    yield "a layer is taken away", "taken_away", net()
    yield "a layer gives way to a text", "text_for_a_layer", net()
    yield "private names", "private", {**layer(), "v": rand(4)}
    yield "attributes that are no parts", "no_parts", {**layer(), "x": rand(5, 3)}
    yield "a list of layers", "list_of_layers", layer()
    yield "a layer that keeps its output", "keeps_its_output", {**layer(), "x": rand(5, 3)}
    yield "a tied weight", "tied", {"w": rand(3, 3), "b1": rand(3), "b2": rand(3)}
    yield "one tensor under two names", "tied_inside_one", {"w": rand(3)}
    yield "a layer in two places", "layer_used_twice", layer()
    yield "equal numbers", "equal_values", {"size": 2}
    yield "a layer is added later", "layer_added_later", {**net(), **layer(2, 2)}
    yield "a part gets one more", "added_inside", {**layer(), "extra": rand(2)}
    yield "somebody else's layer", "foreign_layer", {**layer(), "v": rand(3)}
    yield "the tree of a network", "tree", net()
    yield "a tree of three levels", "deep_tree", {"first": rand(2), **net(), "last": rand(3)}
    yield "a tree of nothing", "tree_of_nothing", {}
    yield "the tree of a tied layer", "tree_of_a_tied_one", layer()
    x, y = digits.load()
    weights = {"w1": rand(64, 10) / 8, "b1": rand(10), "w2": rand(10, 10) / 3, "b2": rand(10)}
    yield "100 digits, three steps", "train", {"x": x[:100], "y": y[:100], **weights, "lr": 0.3, "steps": 3}


def fresh(gen):
    """Networks of other sizes, drawn for each submission."""

    def rand(*shape):
        return torch.randn(*shape, generator=gen)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(2):
        m, nh, c = size(), size(), size()
        inputs = {"w1": rand(m, nh), "b1": rand(nh), "w2": rand(nh, c), "b2": rand(c)}
        yield f"network {number}", "network", inputs
        yield f"tree {number}", "deep_tree", {"first": rand(c), **inputs, "last": rand(m)}
