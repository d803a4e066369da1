"""Builds blocks out of blocks, and asks them which parameters they have."""

import torch
from registry import Block


def leaf(values):
    return values.detach().clone().requires_grad_()


class Affine(Block):
    """x @ w + b."""

    def __init__(self, w, b):
        super().__init__()
        self.w = w if w.requires_grad else leaf(w)
        self.b = b if b.requires_grad else leaf(b)

    def forward(self, x):
        return x @ self.w + self.b


class Net(Block):
    """Two layers with a rectifier between them."""

    def __init__(self, w1, b1, w2, b2):
        super().__init__()
        self.l1 = Affine(w1, b1)
        self.l2 = Affine(w2, b2)

    def forward(self, x):
        return self.l2(torch.relu(self.l1(x)))


class Scaled(Block):
    """A parameter, a network, and a parameter after it."""

    def __init__(self, first, net, last):
        super().__init__()
        self.first = leaf(first)
        self.net = net
        self.last = leaf(last)


class Empty(Block):
    pass


class Foreign:
    """A layer of somebody else, who knows nothing of Block."""

    def __init__(self, values):
        self.values = leaf(values)

    def named_parameters(self):
        yield "values", self.values


def names(block):
    return [path for path, _ in block.named_parameters()]


def values(block):
    return [p.detach() for p in block.parameters()]


def told(block):
    """What a block says of its parameters."""
    pairs, alone = list(block.named_parameters()), list(block.parameters())
    return {
        "the names": [path for path, _ in pairs],
        "the parameters": [p.detach() for p in alone],
        "whether both methods yield the same tensors": len(pairs) == len(alone) and all(p is q for (_, p), q in zip(pairs, alone)),
    }


def one_layer(w, b):
    return told(Affine(w, b))


def network(w1, b1, w2, b2):
    return told(Net(w1, b1, w2, b2))


def three_levels(first, w1, b1, w2, b2, last):
    return told(Scaled(first, Net(w1, b1, w2, b2), last))


def levels_in_turn(w, b, v, c, last):
    """A deep part before a shallow one."""
    inner = Empty()
    inner.deep = Affine(w, b)
    outer = Empty()
    outer.inner = inner
    outer.last = leaf(last)
    outer.flat = Affine(v, c)
    return told(outer)


def named_backwards(w, b, last):
    """Names that are not in the order of the alphabet."""
    block = Empty()
    block.zebra = leaf(last)
    block.ant = Affine(w, b)
    block.mouse = leaf(last)
    return told(block)


def two_side_by_side(w1, b1, w2, b2):
    one, other = Affine(w1, b1), Affine(w2, b2)
    return {"the first one's parameters": values(one), "the second one's parameters": values(other), "the first one's names": names(one)}


def are_they_the_tensors(w, b):
    layer = Affine(w, b)
    found = dict(layer.named_parameters())
    return {
        "whether layer.w can be read": getattr(layer, "w", None) is not None,
        "whether w is the tensor that was assigned": found.get("w") is layer.w,
        "whether b is the tensor that was assigned": found.get("b") is layer.b,
    }


def layer_exchanged(w1, b1, w2, b2, w, b):
    """The first layer of a network is replaced by another one."""
    net = Net(w1, b1, w2, b2)
    net.l1 = Affine(w, b)
    return told(net)


def parameter_exchanged(w, b, new):
    layer = Affine(w, b)
    layer.w = leaf(new)
    return told(layer)


def kind_exchanged(w, b, v):
    """A parameter where a layer was, and a layer where a parameter was."""
    block = Empty()
    block.first = Affine(w, b)
    block.second = leaf(v)
    block.first, block.second = leaf(v), Affine(w, b)
    return told(block)


def taken_away(w1, b1, w2, b2):
    net = Net(w1, b1, w2, b2)
    net.l1 = None
    return {**told(net), "whether net.l1 is None": net.l1 is None}


def text_for_a_layer(w1, b1, w2, b2):
    """A name that held a layer holds a text now."""
    net = Net(w1, b1, w2, b2)
    net.l1 = "not yet"
    return {**told(net), "whether net.l1 is the text": net.l1 == "not yet"}


def private(w, b, v):
    block = Empty()
    block._hidden = Affine(w, b)
    block._spare = leaf(v)
    block.seen = Affine(w, b)
    return {**told(block), "whether the hidden one can be read": block._hidden.w is not None}


def no_parts(w, b, x):
    """Attributes that are not parts, and one layer."""
    block = Empty()
    block.size = 3
    block.note = "a text"
    block.squash = torch.relu
    block.mean = x.clone()  # a tensor that asks for no gradient
    block.nothing = None
    block.layer = Affine(w, b)
    read = [block.size, block.note, block.squash is torch.relu, block.nothing]
    return {**told(block), "the other attributes": read}


def list_of_layers(w, b):
    block = Empty()
    block.layers = [Affine(w, b), Affine(w, b)]
    block.table = {"one": Affine(w, b)}
    return told(block)


def keeps_its_output(w, b, x):
    """A layer that remembers what it has computed."""
    layer = Affine(w, b)
    layer.out = layer(x)
    return told(layer)


def tied(w, b1, b2):
    """One weight matrix in two layers."""
    w = leaf(w)
    net = Empty()
    net.there = Affine(w, b1)
    net.back = Affine(w, b2)
    return told(net)


def tied_inside_one(w):
    """One tensor under two names of a block."""
    block, w = Empty(), leaf(w)
    block.one, block.two = w, w
    return told(block)


def layer_used_twice(w, b):
    layer, net = Affine(w, b), Empty()
    net.first, net.second = layer, layer
    return told(net)


def equal_values(size):
    """Two layers that start with the same numbers."""
    net = Empty()
    net.l1 = Affine(torch.zeros(size, size), torch.zeros(size))
    net.l2 = Affine(torch.zeros(size, size), torch.zeros(size))
    return told(net)


def layer_added_later(w1, b1, w2, b2, w, b):
    net = Net(w1, b1, w2, b2)
    before = names(net)
    list(net.parameters())
    net.l3 = Affine(w, b)
    return {
        "the names before the third layer came": before,
        "after the change: the names": names(net),
        "after the change: the parameters": values(net),
    }


def added_inside(w, b, extra):
    """A part of a part gets one more parameter."""
    net, layer = Empty(), Affine(w, b)
    net.layer = layer
    list(net.parameters())
    layer.extra = leaf(extra)
    return {"after the change: the names": names(net), "after the change: the parameters": values(net)}


def foreign_layer(w, b, v):
    block = Empty()
    block.mine = Affine(w, b)
    block.theirs = Foreign(v)
    return told(block)


def tree(w1, b1, w2, b2):
    return {"what repr shows": repr(Net(w1, b1, w2, b2))}


def deep_tree(first, w1, b1, w2, b2, last):
    return {"what repr shows": repr(Scaled(first, Net(w1, b1, w2, b2), last))}


def tree_of_nothing():
    return {"what repr shows": repr(Empty())}


def tree_of_a_tied_one(w, b):
    layer, net = Affine(w, b), Empty()
    net.first, net.second, net.number = layer, layer, 3
    return {"what repr shows": repr(net)}


def train(x, y, w1, b1, w2, b2, lr, steps):
    """A few steps on a network that names its own parameters."""
    net = Net(w1, b1, w2, b2)
    losses = []
    for _ in range(steps):
        scores = net(x)
        loss = -scores.log_softmax(1)[torch.arange(len(y)), y].mean()
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            for p in net.parameters():
                p -= lr * p.grad
                p.grad = None
    return {"the losses": losses, "the parameters": values(net)}
