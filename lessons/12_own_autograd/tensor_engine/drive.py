"""Computes formulas on Tensors, walks back from the sum of the result times fixed weights, and reads every grad."""

import torch
from tensor_engine import Tensor

FORMULAS = {
    "a + b": lambda a, b: a + b,
    "a * b": lambda a, b: a * b,
    "a - b": lambda a, b: a - b,
    "-a": lambda a, b: -a + b * 0,
    "a + 2": lambda a, b: a + 2,
    "2 + a": lambda a, b: 2 + a,
    "a * 0.1": lambda a, b: a * 0.1,
    "0.1 * a": lambda a, b: 0.1 * a,
    "a - 0.7": lambda a, b: a - 0.7,
    "1 - a": lambda a, b: 1 - a,
    "a @ b": lambda a, b: a @ b,
    "relu(a)": lambda a, b: a.relu(),
    "sum(a)": lambda a, b: a.sum(),
    "mean(a)": lambda a, b: a.mean(),
    "log_softmax(a)": lambda a, b: a.log_softmax(),
    "a * a": lambda a, b: a * a,
    "a + b + a": lambda a, b: a + b + a,
    "a * sum(a)": lambda a, b: a * a.sum(),
    "a @ b - mean(a)": lambda a, b: a @ b - a.mean(),
    "relu(a @ b) * a @ b": lambda a, b: (a @ b).relu() * (a @ b),
}


def copied(data):
    return Tensor(data.clone())


def slopes(**tensors):
    return {f"{name}.grad": tensor.grad for name, tensor in tensors.items()}


def formula(text, a, b):
    """What the formula gives, and the gradients of its sum, each entry counting 1, 2, 3 and so on."""
    a, b = copied(a), copied(b)
    out = FORMULAS[text](a, b)
    weights = torch.arange(1.0, out.data.numel() + 1, dtype=out.data.dtype).reshape(out.data.shape)
    loss = (out * Tensor(weights)).sum()
    loss.backward()
    return {"the value": out.data, **slopes(a=a, b=b, out=out), "the loss's own grad": loss.grad}


def network(x, y, w1, b1, w2, b2):
    """A network with one hidden layer, and the cross entropy of its scores."""
    x, w1, b1, w2, b2 = map(copied, (x, w1, b1, w2, b2))
    one_hot = torch.eye(w2.data.shape[1], dtype=x.data.dtype)[y]
    scores = (x @ w1 + b1).relu() @ w2 + b2
    loss = (scores.log_softmax() * Tensor(one_hot)).sum() * (-1 / len(y))
    loss.backward()
    return {"the loss": loss.data, **slopes(w1=w1, b1=b1, w2=w2, b2=b2, x=x)}


def steps(inputs, chosen):
    """A graph drawn by the case: squares of the same size, and at each step an operation on two of those before."""
    nodes = [copied(data) for data in inputs]
    operations = {
        "+": lambda a, b: a + b,
        "*": lambda a, b: a * b,
        "-": lambda a, b: a - b,
        "@": lambda a, b: (a @ b) * 0.3,
        "relu": lambda a, b: a.relu() + b * 0.1,
        "scores": lambda a, b: a.log_softmax() * 0.2,
    }
    for operation, left, right in chosen:
        nodes.append(operations[operation](nodes[left], nodes[right]))
    loss = nodes[-1].mean()
    loss.backward()
    return {"the loss": loss.data, "the gradients of the inputs": [node.grad for node in nodes[: len(inputs)]]}


def twice(a, b):
    """Two walks from one loss."""
    a, b = copied(a), copied(b)
    out = a @ b
    loss = (out * out).mean()
    loss.backward()
    first = a.grad.clone()
    loss.backward()
    return {"a.grad after the first walk": first, "a.grad after the second walk": a.grad, "out.grad after the second walk": out.grad}


def two_losses(a, b):
    """Two losses of one tensor, with a first grad that somebody has kept."""
    a, b = copied(a), copied(b)
    (a + b).sum().backward()
    kept_a, kept_b = a.grad, b.grad
    before = kept_a.clone(), kept_b.clone()
    (a * 3).sum().backward()
    return {
        "a.grad": a.grad,
        "b.grad": b.grad,
        "whether the first grad of a kept its numbers": torch.equal(kept_a, before[0]),
        "whether the first grad of b kept its numbers": torch.equal(kept_b, before[1]),
    }


def not_recording(a, b):
    """Operations while Tensor.recording is False, and one afterwards."""
    a, b = copied(a), copied(b)
    Tensor.recording = False
    try:
        found = {text: FORMULAS[text](a, b) for text in ("a + b", "a * b", "relu(a)", "sum(a)", "log_softmax(a)")}
        found["a @ a"] = a @ a
    finally:
        Tensor.recording = True
    later = a * b
    return {
        "the parents of results made meanwhile": {text: len(out.parents) for text, out in found.items()},
        "what their vjp returns": {text: out.vjp(torch.ones_like(out.data)) for text, out in found.items()},
        "the number of parents afterwards": len(later.parents),
    }


def others_not_recording(a, b):
    """The operations that can be made of others, while Tensor.recording is False."""
    a, b = copied(a), copied(b)
    Tensor.recording = False
    try:
        found = {"-a": -a, "a - b": a - b, "mean(a)": a.mean(), "2 + a": 2 + a, "0.1 * a": 0.1 * a, "1 - a": 1 - a}
    finally:
        Tensor.recording = True
    return {"the parents of results made meanwhile": {text: len(out.parents) for text, out in found.items()}}


def product_as_a_loss(a, b):
    """A row times a column is a single number in a table of one row and one column."""
    a, b = copied(a), copied(b)
    loss = a @ b
    loss.backward()
    return {"the loss": loss.data, "the loss's own grad": loss.grad, **slopes(a=a, b=b)}


def just_made(a):
    a = copied(a)
    return {"a.grad": a.grad, "a.parents": a.parents, "Tensor.recording": Tensor.recording}
