"""The helper rectifies the product with the slope instead of the distance.

task: hinge_loss
set: eighth
known: unsure
"""

def bend(x, k, s):
    return max(s * (x - k), 0.)  # WRONG

def predict(x, knots, slopes, bias):
    y = bias
    for k, s in zip(knots, slopes):
        y += bend(x, k, s)
    return y

def loss(xs, ys, knots, slopes, bias):
    preds = [predict(x, knots, slopes, bias) for x in xs]
    squares = 0.
    for p, y in zip(preds, ys):
        squares += (p - y) ** 2
    return preds, squares / len(xs)
