"""One quotient turned upside down: 1 / Σ e^(x_k − x_j), from all differences of two scores of a row."""


def softmax(x):
    differences = x[:, None, :] - x[:, :, None]
    return 1 / differences.exp().sum(2)
