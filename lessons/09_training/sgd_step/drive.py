"""Hands sgd_step parameters as a training loop would, and looks at them afterwards."""

import torch
from sgd_step import sgd_step


def leaf(values):
    return values.detach().clone().requires_grad_()


def one_step(values, slopes, lr):
    """values, slopes: lists of tensors; a slope may be None."""
    params = [leaf(value) for value in values]
    for p, slope in zip(params, slopes):
        p.grad = slope if slope is None else slope.clone()
    listed = list(params)
    returned = sgd_step(listed, lr)
    return {
        "parameters": [p.detach() for p in params],
        "gradients are cleared": [p.grad is None or not bool(p.grad.any()) for p in params],
        "autograd still watches them": [p.requires_grad and p.is_leaf for p in params],
        "the list still holds these very tensors": len(listed) == len(params) and all(a is b for a, b in zip(listed, params)),
        "what the list holds now is watched": [getattr(item, "requires_grad", None) for item in listed],
        "returned": returned,
    }


def descend(start, target, lr, steps):
    """Minimise the sum of squared distances to target, one step after the other."""
    p = leaf(start)
    path = []
    for _ in range(steps):
        ((p - target) ** 2).sum().backward()
        sgd_step([p], lr)
        path.append(p.detach().clone())
    return {f"after step {number}": place for number, place in enumerate(path, 1)}


def line_fit(x, y, slope, intercept, lr, steps):
    """Fit a plane to points: two weights and a bias that move together."""
    w, b = leaf(slope), leaf(intercept)
    path = []
    for _ in range(steps):
        ((x @ w + b - y) ** 2).mean().backward()
        sgd_step([w, b], lr)
        path.append((w.detach().clone(), b.detach().clone()))
    return {f"w and b after step {number}": place for number, place in enumerate(path, 1)}
