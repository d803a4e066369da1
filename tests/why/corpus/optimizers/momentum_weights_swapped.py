"""beta and 1 - beta are swapped.

task: momentum_steps
set: second
execution: 1
"""


def momentum(w, grads, lr, beta):
    v = 0 * w
    for g in grads:
        v = (1 - beta) * v + beta * g  # WRONG
        w = w - lr * v
    return w
