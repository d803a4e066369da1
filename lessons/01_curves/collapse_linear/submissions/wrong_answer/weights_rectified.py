"""weights-rectified

A rectifier got in between, on the weights

There is none in this exercise; and where there is one, it cuts off hidden *numbers*, which depend on x, not weights.
That is why it cannot be built into `w` and `b`, and why two layers with a rectifier between them are more than one.

help: Can you know which hidden units will be negative before you have seen x?
look: p w1, b1
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    return w1.clamp(min=0) @ w2, b1.clamp(min=0) @ w2 + b2
