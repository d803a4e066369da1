"""Takes steps with a MomentumSGD, and looks at every parameter and every buffer after each."""

import torch
from momentum import MomentumSGD


def leaf(values):
    return values.detach().clone().requires_grad_()


def hang(params, slopes):
    """Give each parameter a gradient of its own, or none."""
    for p, slope in zip(params, slopes):
        p.grad = None if slope is None else slope.clone()


def places(params):
    return [p.detach().clone() for p in params]


def memory(opt):
    return [None if buffer is None else buffer.detach().clone() for buffer in opt.buffers]


def at_the_start(values, lr, momentum, weight_decay):
    params = [leaf(value) for value in values]
    opt = MomentumSGD((p for p in params), lr, momentum, weight_decay)
    return {
        "opt.lr, opt.momentum and opt.weight_decay": [opt.lr, opt.momentum, opt.weight_decay],
        "the buffers before any step": memory(opt),
        "the length of opt.params": len(opt.params),
    }


def several_steps(values, slopes, settings):
    """slopes: for each step a list with a gradient, or None, for each parameter. settings: lr, momentum, weight_decay."""
    params = [leaf(value) for value in values]
    opt = MomentumSGD((p for p in params), *settings)
    path = {}
    for number, given in enumerate(slopes, 1):
        hang(params, given)
        opt.step()
        path[f"the parameters after step {number}"] = places(params)
        path[f"the buffers after step {number}"] = memory(opt)
        opt.zero_grad()
    path["whether the gradients are cleared at the end"] = all(p.grad is None or not bool(p.grad.any()) for p in params)
    return path


def parameters_alone(values, slopes, settings):
    """Without momentum: what is kept in the buffers then is nobody's business."""
    found = several_steps(values, slopes, settings)
    return {name: value for name, value in found.items() if "buffers" not in name}


def by_default(values, slopes, lr):
    """Momentum and weight decay are left out."""
    params = [leaf(value) for value in values]
    opt = MomentumSGD(params, lr)
    path = {}
    for number, given in enumerate(slopes, 1):
        hang(params, given)
        opt.step()
        path[f"the parameters after step {number}"] = places(params)
    return path


def filled_with_zeros(values, slopes, settings):
    """The loop fills the gradients with zeros itself, and adds the next ones in place, as autograd does."""
    params = [leaf(value) for value in values]
    opt = MomentumSGD(params, *settings)
    for p in params:
        p.grad = torch.zeros_like(p)
    path = {}
    for number, given in enumerate(slopes, 1):
        for p, slope in zip(params, given):
            p.grad.zero_()
            p.grad += slope
        opt.step()
        path[f"the parameters after step {number}"] = places(params)
    return path


def not_cleared(values, slopes, settings):
    """Two steps with the same gradients, which have to be as they were."""
    params = [leaf(value) for value in values]
    opt = MomentumSGD(params, *settings)
    hang(params, slopes)
    opt.step()
    opt.step()
    return {
        "the parameters after two steps": places(params),
        "the gradients after two steps": [p.grad for p in params],
        "the buffers after two steps": memory(opt),
    }


def other_settings(values, slopes, settings):
    """lr, momentum and weight decay are set before each step."""
    params = [leaf(value) for value in values]
    opt = MomentumSGD(params, *settings[0])
    path = {}
    for number, (lr, momentum, decay) in enumerate(settings, 1):
        opt.lr, opt.momentum, opt.weight_decay = lr, momentum, decay
        hang(params, slopes)
        opt.step()
        path[f"the parameters after step {number}"] = places(params)
    return path


def two_optimizers(values, slopes, settings):
    """Each parameter has an optimizer of its own; they take turns."""
    params = [leaf(value) for value in values]
    opts = [MomentumSGD([p], *settings) for p in params]
    path = {}
    for number in (1, 2):
        hang(params, slopes)
        for opt in opts:
            opt.step()
        path[f"the parameters after step {number}"] = places(params)
    path["the buffers of the second optimizer"] = memory(opts[1])
    return path


def still_followed(values, slopes, settings):
    params = [leaf(value) for value in values]
    opt = MomentumSGD(params, *settings)
    for _ in range(2):
        hang(params, slopes)
        opt.step()
    return {
        "whether autograd still follows each parameter": [p.requires_grad and p.is_leaf for p in params],
        "whether a buffer requires a gradient": [buffer.requires_grad for buffer in opt.buffers],
        "whether opt.params holds the very tensors": all(a is b for a, b in zip(opt.params, params)),
    }


def network(x, w1, b1, w2, b2):
    return torch.relu(x @ w1 + b1) @ w2 + b2


def train(x, y, w1, b1, w2, b2, settings, steps):
    """One batch, several steps, gradients by autograd."""
    params = [leaf(value) for value in (w1, b1, w2, b2)]
    opt = MomentumSGD(iter(params), *settings)
    losses = []
    for _ in range(steps):
        loss = -network(x, *params).log_softmax(1)[torch.arange(len(y)), y].mean()
        loss.backward()
        losses.append(loss.item())
        opt.step()
        opt.zero_grad()
    return {
        "the losses": losses,
        **{f"{name} after the training": p.detach() for name, p in zip(("w1", "b1", "w2", "b2"), params)},
        "the buffers after the training": memory(opt),
    }
