"""Uses what is on the page part by part, then trains; looks at the parameters and at what lives."""

import gc
import weakref

from last_page import EngineSGD, judge, learn, make_loaders
from tensor_engine import Tensor

MOST_ALIVE = 300
NAMES = ("w1", "b1", "w2", "b2")


class Orders:
    """A sampler whose walks have the orders that the case gives, one after the other."""

    def __init__(self, orders):
        self.orders = orders.tolist()
        self.walks = 0

    def __len__(self):
        return len(self.orders[0])

    def __iter__(self):
        order = self.orders[self.walks % len(self.orders)]
        self.walks += 1
        return iter(order)


class Nodes:
    """Looks at every Tensor that is made meanwhile. keep: hold on to them all."""

    def __init__(self, keep=False):
        self.made = [] if keep else weakref.WeakSet()
        self.note = self.made.append if keep else self.count
        self.too_many = False

    def count(self, node):
        self.made.add(node)
        if len(self.made) > MOST_ALIVE and not self.too_many:
            gc.collect()  # what nobody can reach any more does not count
            self.too_many = len(self.made) > MOST_ALIVE

    def __enter__(self):
        self.plain = plain = Tensor.__init__

        def noted(node, *args, **kwargs):
            plain(node, *args, **kwargs)
            self.note(node)

        Tensor.__init__ = noted
        return self

    def __exit__(self, *what):
        Tensor.__init__ = self.plain


def parameters(*data):
    return [Tensor(one.clone()) for one in data]


def placed(params):
    return {f"{name} after training": p.data.clone() for name, p in zip(NAMES, params)}


def load(x, y, x_valid, y_valid, bs, orders):
    """Two walks through both loaders."""
    sampler = Orders(orders)
    train_dl, valid_dl = make_loaders((x, y), (x_valid, y_valid), bs, sampler)
    return {
        "the training batches of the first epoch": [tuple(batch) for batch in train_dl],
        "the training batches of the second epoch": [tuple(batch) for batch in train_dl],
        "the validation batches": [tuple(batch) for batch in valid_dl],
        "the validation batches, once more": [tuple(batch) for batch in valid_dl],
        "the number of walks through the sampler": sampler.walks,
    }


def take_steps(values, slopes, lr, momentum):
    """slopes: for each step a gradient for each parameter, or None."""
    params = parameters(*values)
    listed = list(params)
    opt = EngineSGD(listed, lr, momentum)
    found = {}
    for number, step in enumerate(slopes, 1):
        for p, slope in zip(params, step):
            p.grad = None if slope is None else slope.clone()
        opt.step()
        found[f"the parameters after step {number}"] = [p.data.clone() for p in params]
        opt.zero_grad()
        found[f"which gradients are None after step {number}"] = [p.grad is None for p in params]
    return {
        **found,
        "the Tensors are the same ones": all(a is b for a, b in zip(listed, params)),
        "the parents of the parameters": [len(p.parents) for p in params],
    }


def look(x, y, w1, b1, w2, b2, bs):
    """Judges plain batches."""
    loader = [(x[start : start + bs], y[start : start + bs]) for start in range(0, len(x), bs)]
    params = parameters(w1, b1, w2, b2)
    with Nodes(keep=True) as nodes:
        found = judge(params, loader)
    return {
        "loss and accuracy": found,
        "whether anything was recorded": any(node.parents for node in nodes.made),
        "whether the engine records afterwards": Tensor.recording,
    }


def trained(sets, params, epochs, bs, lr, momentum, orders):
    x, y, x_valid, y_valid = sets
    opt = EngineSGD(params, lr, momentum)
    loaders = make_loaders((x, y), (x_valid, y_valid), bs, Orders(orders))
    return learn(epochs, params, opt, *loaders)


def train(x, y, x_valid, y_valid, w1, b1, w2, b2, *settings):
    params = parameters(w1, b1, w2, b2)
    listed = list(params)
    report = trained((x, y, x_valid, y_valid), listed, *settings)
    return {
        **placed(params),
        "the report": report,
        "the Tensors are the same ones": all(a is b for a, b in zip(listed, params)),
        "the parents of the parameters": [len(p.parents) for p in params],
        "whether the engine records afterwards": Tensor.recording,
    }


def count_nodes(x, y, x_valid, y_valid, w1, b1, w2, b2, *settings):
    """Some sixty steps, and whether more nodes than one step needs were alive at any time."""
    params = parameters(w1, b1, w2, b2)
    with Nodes() as nodes:
        report = trained((x, y, x_valid, y_valid), params, *settings)
    return {
        "whether more than 300 nodes were alive": nodes.too_many,
        "the types in the report": [type(number).__name__ for pair in report for number in pair],
    }


def beside_torch(x, y, x_valid, y_valid, w1, b1, w2, b2, *settings_and_torchs):
    """At the end by_torch: the parameters of the same network, trained by PyTorch."""
    *settings, by_torch = settings_and_torchs
    params = parameters(w1, b1, w2, b2)
    report = trained((x, y, x_valid, y_valid), params, *settings)
    apart = {f"{name} minus PyTorch's {name}": p.data - by_torch[name] for name, p in zip(NAMES, params)}
    return {**apart, "95 of 100 validation digits are right": report[-1][1] >= 0.95}
