"""bias-with-a-row-axis

b comes back as a table with one row

Making a row `[1, b]` of the first biases is a good way to multiply them, but the result then is `[1, c]`. A layer's
bias is `[c]`. Added to `x @ w` both give the same; as soon as somebody updates the bias or compares it, they differ.

help: What is the shape of `b2`, and what is the shape of your `b`?
look: p (b1[None] @ w2 + b2).shape, b2.shape
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    return w1 @ w2, b1[None] @ w2 + b2
