"""The velocity keeps nothing of its previous value.

task: momentum_steps
set: second
execution: 2
"""


def momentum(w, grads, lr, beta):
    v = 0 * w
    for g in grads:
        v = (1 - beta) * g  # WRONG
        w = w - lr * v
    return w
