"""The reference."""


def deep(x, weights, biases):
    for w, b in zip(weights[:-1], biases[:-1]):
        x = (x @ w + b).clamp_min(0.0)
    return x @ weights[-1] + biases[-1]
