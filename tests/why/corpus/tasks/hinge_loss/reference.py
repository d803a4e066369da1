"""The reference."""


def loss(xs, ys, knots, slopes, bias):
    preds = [bias + sum(s * max(x - k, 0.0) for k, s in zip(knots, slopes)) for x in xs]
    return preds, sum((p - y) ** 2 for p, y in zip(preds, ys)) / len(xs)
