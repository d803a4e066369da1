"""second-biases-overwritten

The caller's b2 is changed

The first result is right, but after your call `b2` holds something else, so the second layer has
another bias. The next time somebody uses the two layers, or calls you again, they are not the same
two layers.

if `b2 += _` or `_.add_(...)`: `+=` and names that end in an underscore write into the tensor that
was passed in.

help: What does `b2` hold after the call, and what did it hold before?
look: p b2, b1 @ w2 + b2
at: none
"""


def collapse_linear(w1, b1, w2, b2):
    b2 += b1 @ w2
    return w1 @ w2, b2
