"""second-biases-lost

The second biases are missing

The first biases go through the second layer, as they should, and then `b2` is never added. Your one layer is off by
the same amount for every x: exactly `b2`.

help: What is the last thing that the second layer does?
look: p b1 @ w2, b2
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    return w1 @ w2, b1 @ w2
