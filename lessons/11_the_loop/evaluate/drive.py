"""Lets a small network be evaluated, and looks at what the look has changed."""

import torch
import torch.nn.functional as F
from evaluate import evaluate
from torch import nn


class EverySecond(nn.Module):
    """Dropout without chance: in training every second column is 0 and the others count twice."""

    def forward(self, x):
        if not self.training:
            return x
        keep = torch.arange(x.shape[1]) % 2 == 0
        return x * keep.to(x.dtype) * 2


class Centred(nn.Module):
    """Batch norm at its simplest: in training it subtracts the batch's own mean, and moves what it remembers."""

    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean.clone())

    def forward(self, x):
        if not self.training:
            return x - self.mean
        batch = x.detach().mean(0)
        self.mean += 0.1 * (batch - self.mean)
        return x - batch


class Network(nn.Module):
    """Linear, centred, rectified, half of it dropped, linear. Notes how it was called."""

    def __init__(self, w1, w2, mean):
        super().__init__()
        self.w1, self.w2 = nn.Parameter(w1.clone()), nn.Parameter(w2.clone())
        self.centred, self.dropped = Centred(mean), EverySecond()
        self.recorded = []

    def forward(self, x):
        out = self.dropped(self.centred(x @ self.w1).relu()) @ self.w2
        self.recorded.append(out.requires_grad)
        return out

    def modes(self):
        return {"model": self.training, "centred": self.centred.training, "dropped": self.dropped.training}


class Broken(Exception):
    """What goes wrong in a loader here."""


def batches(x, y, bs):
    return [(x[i : i + bs], y[i : i + bs]) for i in range(0, len(x), bs)]


def _finish(model, result, grad_before):
    after = torch.is_grad_enabled()
    torch.set_grad_enabled(grad_before)
    return {
        "loss and accuracy": result,
        "the modes afterwards": model.modes(),
        "the mean that the model remembers, afterwards": model.centred.mean,
        "whether autograd recorded the look": any(model.recorded),
        "whether the parameters have a gradient afterwards": any(p.grad is not None for p in model.parameters()),
        "whether autograd is on or off as before": after == grad_before,
    }


def in_training(x, y, w1, w2, mean, bs):
    """The model is in training mode when it is looked at."""
    model = Network(w1, w2, mean).train()
    return _finish(model, evaluate(model, F.cross_entropy, batches(x, y, bs)), True)


def in_evaluation(x, y, w1, w2, mean, bs):
    """The model is in evaluation mode already."""
    model = Network(w1, w2, mean).eval()
    return _finish(model, evaluate(model, F.cross_entropy, batches(x, y, bs)), True)


def with_a_frozen_part(x, y, w1, w2, mean, bs):
    """One part is frozen in evaluation mode, the rest is in training."""
    model = Network(w1, w2, mean).train()
    model.centred.eval()
    return _finish(model, evaluate(model, F.cross_entropy, batches(x, y, bs)), True)


def with_parts_inside(x, y, w1, w2, mean, bs):
    """The network is a part of a part of the model."""
    network = Network(w1, w2, mean)
    model = nn.Sequential(nn.Sequential(network)).train()
    result = evaluate(model, F.cross_entropy, batches(x, y, bs))
    inside = {"network": network.training, "centred": network.centred.training, "dropped": network.dropped.training}
    modes = {"model": model.training, "its part": model[0].training, **inside}
    return {**_finish(network, result, True), "the modes afterwards": modes}


def with_gradients(x, y, w1, w2, mean, bs):
    """The parameters have gradients of a batch that is under way."""
    model = Network(w1, w2, mean).train()
    model.w1.grad, model.w2.grad = torch.ones_like(w1), torch.full_like(w2, 2.0)
    result = evaluate(model, F.cross_entropy, batches(x, y, bs))
    return {"loss and accuracy": result, "the gradients afterwards": [model.w1.grad, model.w2.grad]}


def with_autograd_off(x, y, w1, w2, mean, bs):
    """Somebody has turned autograd off around the call."""
    model = Network(w1, w2, mean).train()
    torch.set_grad_enabled(False)
    try:
        return _finish(model, evaluate(model, F.cross_entropy, batches(x, y, bs)), False)
    finally:
        torch.set_grad_enabled(True)


def with_another_loss(x, y, w1, w2, mean, bs):
    """Whatever loss is passed: here the mean of how far the right class is behind the largest score."""

    def behind(scores, yb):
        return (scores.max(1).values - scores.gather(1, yb[:, None])[:, 0]).mean()

    model = Network(w1, w2, mean).train()
    return _finish(model, evaluate(model, behind, batches(x, y, bs)), True)


def from_a_generator(x, y, w1, w2, mean, bs):
    """A loader that can be walked through once and has no length."""
    model = Network(w1, w2, mean).train()
    return _finish(model, evaluate(model, F.cross_entropy, (pair for pair in batches(x, y, bs))), True)


def loader_fails(x, y, w1, w2, mean, bs):
    """The second batch cannot be had."""
    model = Network(w1, w2, mean).train()
    model.dropped.eval()

    def failing():
        yield x[:bs], y[:bs]
        raise Broken("the second batch")

    try:
        evaluate(model, F.cross_entropy, failing())
    except Broken as error:
        arrived = str(error)
    else:
        arrived = "nothing"
    grad_after = torch.is_grad_enabled()
    torch.set_grad_enabled(True)
    return {
        "which exception arrived": arrived,
        "the modes after the exception": model.modes(),
        "whether autograd is on after the exception": grad_after,
    }


def twice(x, y, w1, w2, mean, bs):
    """Two looks, one after the other: the same numbers."""
    model = Network(w1, w2, mean).train()
    first = evaluate(model, F.cross_entropy, batches(x, y, bs))
    second = evaluate(model, F.cross_entropy, batches(x, y, bs))
    grad = torch.is_grad_enabled()
    torch.set_grad_enabled(True)
    return {"the first answer": first, "the second answer": second, "whether autograd is on after two looks": grad}
