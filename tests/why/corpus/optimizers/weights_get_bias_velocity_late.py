"""The velocity is used before it is updated.

task: momentum_steps
set: eighth
"""

def momentum(w, grads, lr, beta):
    v = w * 0
    for g in grads:
        w = w - lr * v  # WRONG
        v = v * beta + g * (1 - beta)  # WRONG
    return w
