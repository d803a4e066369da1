"""The reference."""


def momentum(w, grads, lr, beta):
    v = 0 * w
    for g in grads:
        v = beta * v + (1 - beta) * g
        w = w - lr * v
    return w
