"""The prediction starts at the bias once, and not again for each x.

task: hinge_loss
set: sixth
"""

def relu(v):
    if v > 0:
        return v
    return 0.0

def loss(xs, ys, knots, slopes, bias):
    preds = []
    y = bias  # WRONG
    for x in xs:
        for j in range(len(knots)):
            y += slopes[j] * relu(x - knots[j])  # WRONG
        preds.append(y)
    err = 0.0
    for p, t in zip(preds, ys):
        err += (p - t) ** 2
    return preds, err / len(xs)
