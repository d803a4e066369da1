"""Trains a network from a given start, and looks at the parameters and at the nodes that were alive meanwhile."""

import gc
import weakref

import torch
from own_training import score_loss, scores, train_network
from tensor_engine import Tensor

MOST_ALIVE = 300
NAMES = ("w1", "b1", "w2", "b2")


def parameters(*data):
    Tensor.recording = True  # whatever the case before has left
    return [Tensor(one.clone()) for one in data]


def look_forward(x, w1, b1, w2, b2):
    params = parameters(w1, b1, w2, b2)
    out = scores(x, params)
    (out * out).mean().backward()
    return {"the scores": out.data, **{f"{name}.grad": p.grad for name, p in zip(NAMES, params)}}


def loss_of(data, y):
    (out,) = parameters(data)
    loss = score_loss(out, y)
    loss.backward()
    return {"the loss": loss.data, "the gradient of the scores": out.grad}


def learn(x, y, w1, b1, w2, b2, epochs, bs, lr):
    params = parameters(w1, b1, w2, b2)
    listed = list(params)
    report = train_network(x, y, listed, epochs, bs, lr)
    return {
        **{f"{name} after training": p.data for name, p in zip(NAMES, params)},
        "the report": report,
        "whether the list holds the same four Tensors": len(listed) == 4 and all(a is b for a, b in zip(listed, params)),
        "the parents of the parameters": [len(p.parents) for p in params],
        "whether the engine records afterwards": Tensor.recording,
    }


class Census:
    """Counts the Tensors that are alive, whenever one more is made."""

    def __init__(self):
        self.alive = weakref.WeakSet()
        self.too_many = False

    def __enter__(self):
        self.plain = plain = Tensor.__init__

        def counted(node, *args, **kwargs):
            plain(node, *args, **kwargs)
            self.alive.add(node)
            if len(self.alive) > MOST_ALIVE and not self.too_many:
                gc.collect()  # what nobody can reach any more does not count
                self.too_many = len(self.alive) > MOST_ALIVE

        Tensor.__init__ = counted
        return self

    def __exit__(self, *what):
        Tensor.__init__ = self.plain


class Watch:
    """Looks whether a node with parents and so many rows is alive whenever one more is made."""

    def __init__(self, rows):
        self.rows, self.alive, self.recorded = rows, weakref.WeakSet(), False

    def __enter__(self):
        self.plain = plain = Tensor.__init__

        def watched(node, *args, **kwargs):
            plain(node, *args, **kwargs)
            self.recorded = self.recorded or any(self.is_recorded(other) for other in self.alive)
            self.alive.add(node)

        Tensor.__init__ = watched
        return self

    def is_recorded(self, node):
        return len(node.parents) > 0 and node.data.ndim > 0 and len(node.data) == self.rows

    def __exit__(self, *what):
        Tensor.__init__ = self.plain


def watch_the_report(x, y, w1, b1, w2, b2, epochs, bs, lr):
    """Batches are smaller than the set, so whatever has all rows belongs to the report."""
    params = parameters(w1, b1, w2, b2)
    with Watch(len(x)) as watch:
        report = train_network(x, y, params, epochs, bs, lr)
    return {"whether the report was recorded": watch.recorded, "the number of losses in the report": len(report)}


def count_nodes(x, y, w1, b1, w2, b2, epochs, bs, lr):
    """Some sixty steps, and whether more nodes than one step needs were alive at any time."""
    params = parameters(w1, b1, w2, b2)
    with Census() as census:
        report = train_network(x, y, params, epochs, bs, lr)
    return {
        "whether more than 300 nodes were alive": census.too_many,
        "the number of losses in the report": len(report),
        "the types in the report": [type(loss).__name__ for loss in report],
    }
