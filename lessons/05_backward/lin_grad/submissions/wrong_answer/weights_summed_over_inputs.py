"""weights-summed-over-inputs

The wrong axis of the product is summed away

The product `[n, i, o]` is right. Summing over axis 1 removes the inputs and leaves one row for every picture:
`[n, o]`. A weight belongs to one input and one output, so these two axes stay. What has to go is the axis along which
the same weight was used again and again.

help: Which of the letters n, i, o does not occur in the shape of `w`? Which axis of the product is it?
look: p (inp[:, :, None] * out.g[:, None, :]).shape, w.shape
at: assign $2.g
"""


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(1)
    b.g = out.g.sum(0)
