"""under-autograds-eyes

A watched tensor is changed in place

"a leaf Variable that requires grad is being used in an in-place operation": autograd has p on its
list as a place where slopes are collected, and the change looks like a part of the network to it.
The step comes after the computation and does not belong to it. You have to say so.

help: What does `with torch.no_grad():` tell autograd about the lines inside it?
look: p params[0].is_leaf, params[0].requires_grad
at: none
"""


def sgd_step(params, lr):
    for p in params:
        if p.grad is not None:
            p -= lr * p.grad
            p.grad = None
