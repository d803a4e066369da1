"""Bypasses autograd through .data, as older programs do; discouraged, since autograd cannot notice
the change."""


def sgd_step(params, lr):
    for p in params:
        if p.grad is not None:
            p.data -= lr * p.grad
            p.grad = None
