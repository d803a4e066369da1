"""second-biases-overwritten

The caller's b2 is changed

`+=` adds into the tensor that was passed in, and so the second layer has another bias after your
call. The first result is right. The next time somebody uses the two layers, or calls you again,
they are not the same two layers.

help: What does `b2` hold after the call, and what did it hold before?
look: p b2, b1 @ w2 + b2
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    b2 += b1 @ w2
    return w1 @ w2, b2
