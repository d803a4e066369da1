"""Lets an SGD move parameters as a training loop would, and looks at them, at their gradients and at what was kept."""

import torch
from optimizer import SGD

WAYS = {
    "a list": list,
    "a tuple": tuple,
    "a generator": lambda params: (p for p in params),
    "the values of a dict": lambda params: {str(place): p for place, p in enumerate(params)}.values(),
    "a map": lambda params: map(lambda p: p, params),
}


def leaf(values):
    return values.detach().clone().requires_grad_()


def hang(params, slopes):
    """Give each parameter a gradient of its own, or none."""
    for p, slope in zip(params, slopes):
        p.grad = None if slope is None else slope.clone()


def places(params):
    return [p.detach().clone() for p in params]


def cleared(params):
    return [p.grad is None or not bool(p.grad.any()) for p in params]


def grads(params):
    return [None if p.grad is None else p.grad.clone() for p in params]


def one_step(values, slopes, lr, way):
    """way: in which form the optimizer gets the parameters."""
    params = [leaf(value) for value in values]
    opt = SGD(WAYS[way](params), lr)
    hang(params, slopes)
    returned = opt.step()
    after_step, kept = places(params), grads(params)
    also_returned = opt.zero_grad()
    return {
        "the parameters after step": after_step,
        "the gradients after step": kept,
        "the parameters after zero_grad": places(params),
        "whether zero_grad has cleared each gradient": cleared(params),
        "whether autograd still follows each parameter": [p.requires_grad and p.is_leaf for p in params],
        "what step and zero_grad returned": [returned, also_returned],
    }


def what_is_kept(values, lr, way):
    params = [leaf(value) for value in values]
    opt = SGD(WAYS[way](params), lr)
    kept = list(opt.params)
    return {
        "the length of opt.params": len(kept),
        "whether opt.params holds the very tensors": len(kept) == len(params) and all(a is b for a, b in zip(kept, params)),
        "opt.lr": opt.lr,
        "the parameters, before any step": places(params),
    }


def several_steps(values, slopes, lr, way, steps):
    """New gradients before each step, and cleared after it."""
    params = [leaf(value) for value in values]
    opt = SGD(WAYS[way](params), lr)
    path = {}
    for number in range(1, steps + 1):
        hang(params, [slope if slope is None else slope * number for slope in slopes])
        opt.step()
        opt.zero_grad()
        path[f"the parameters after step {number}"] = places(params)
    path["whether the last gradients are cleared"] = cleared(params)
    return path


def gradients_in_turn(values, slopes, lr):
    """slopes: for each step a list with a gradient, or None, for each parameter. Cleared after each step."""
    params = [leaf(value) for value in values]
    opt = SGD(iter(params), lr)
    path = {}
    for number, given in enumerate(slopes, 1):
        hang(params, given)
        opt.step()
        path[f"the parameters after step {number}"] = places(params)
        opt.zero_grad()
        path[f"whether each gradient is cleared after step {number}"] = cleared(params)
    return path


def not_cleared(values, slopes, lr):
    """Two steps with the same gradients; nobody clears them."""
    params = [leaf(value) for value in values]
    opt = SGD(iter(params), lr)
    hang(params, slopes)
    opt.step()
    first = places(params)
    opt.step()
    return {"the parameters after one step": first, "the parameters after a second step": places(params)}


def small_batches(start, parts, lr):
    """Several calls of backward before a step."""
    p = leaf(start)
    opt = SGD(iter([p]), lr)
    for part in parts:
        (p * part).sum().backward()
    opt.step()
    opt.zero_grad()
    return {"the parameter after the step": p.detach().clone(), "whether its gradient is cleared": cleared([p])}


def another_rate(values, slopes, rates):
    """The learning rate is changed between the steps."""
    params = [leaf(value) for value in values]
    opt = SGD(iter(params), rates[0])
    path = {}
    for number, rate in enumerate(rates, 1):
        opt.lr = rate
        hang(params, slopes)
        opt.step()
        path[f"the parameters after step {number}"] = places(params)
    return path


def two_optimizers(values, slopes, one_lr, other_lr):
    """The first half belongs to one optimizer, the second to another; both take a step."""
    params = [leaf(value) for value in values]
    half = len(params) // 2
    one, other = SGD(iter(params[:half]), one_lr), SGD(iter(params[half:]), other_lr)
    hang(params, slopes)
    one.step()
    first = places(params)
    other.step()
    second = places(params)
    one.zero_grad()
    return {
        "the parameters after the first one's step": first,
        "the parameters after the second one's step": second,
        "whether the first one's zero_grad has cleared each gradient": cleared(params),
    }


def callers_list(values, slopes, lr):
    """The caller empties the list that was passed in."""
    params = [leaf(value) for value in values]
    listed = list(params)
    opt = SGD(listed, lr)
    listed.clear()
    hang(params, slopes)
    opt.step()
    return {"the parameters after step": places(params)}


def nothing_to_clear(values, lr):
    """zero_grad and step before there is any gradient."""
    params = [leaf(value) for value in values]
    opt = SGD(iter(params), lr)
    opt.zero_grad()
    opt.step()
    opt.zero_grad()
    return {"the parameters": places(params), "whether each gradient is cleared": cleared(params)}


def network(x, w1, b1, w2, b2):
    return torch.relu(x @ w1 + b1) @ w2 + b2


def train(x, y, w1, b1, w2, b2, lr, steps):
    """One batch, several steps, gradients by autograd."""
    params = [leaf(value) for value in (w1, b1, w2, b2)]
    opt = SGD((p for p in params), lr)
    losses = []
    for _ in range(steps):
        loss = -network(x, *params).log_softmax(1)[torch.arange(len(y)), y].mean()
        loss.backward()
        losses.append(loss.item())
        opt.step()
        opt.zero_grad()
    return {"the losses": losses, **{f"{name} after the training": p.detach() for name, p in zip(("w1", "b1", "w2", "b2"), params)}}
