"""first-biases-lost

Only the second biases are left

The weights are right, and `b` is `b2` alone. For x = 0 your one layer gives `b2`; the two layers
give more, because the hidden units are at `b1` even when nothing comes in. With all first biases
zero you would not see it.

help: What are the hidden units when x is all zeros?
look: p b1, b1 @ w2
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    return w1 @ w2, b2.clone()
