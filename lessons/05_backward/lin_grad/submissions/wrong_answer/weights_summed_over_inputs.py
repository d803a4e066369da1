"""weights-summed-over-inputs

w.g is summed over the inputs, and the rows are still there

The product `[n, i, o]` summed over axis 1 loses the inputs and keeps one row for every picture:
`[n, o]`. A weight belongs to one input and one output, so these two axes stay. What has to go is
the axis along which the same weight was used again and again.

help: Which of the letters n, i, o does not occur in the shape of `w`? Which axis of the product is it?
look: p (inp[:, :, None] * out.g[:, None, :]).shape, w.shape
at: `_.sum(1)`
"""


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(1)
    b.g = out.g.sum(0)
