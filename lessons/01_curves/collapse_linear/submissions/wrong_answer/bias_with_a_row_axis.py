"""bias-with-a-row-axis

b comes back as a table with one row

The numbers are right, but `b` is `[1, c]`, and a layer's bias is `[c]`. Added to `x @ w` both give
the same; as soon as somebody updates the bias or compares it, they differ.

if `b1[None]` or `b1[None, :]` or `b1.unsqueeze(0)` or `_.view(1, -1)` or `_.reshape(1, -1)`: A row
of the first biases is a good way to multiply them, but its extra axis is still there afterwards.

help: What is the shape of `b2`, and what is the shape of your `b`?
look: p (b1[None] @ w2 + b2).shape, b2.shape
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    return w1 @ w2, b1[None] @ w2 + b2
