"""weights-gradient-transposed

w.g is the other way round

The numbers are right, but inputs and outputs are swapped: `w.g` is `[o, i]` and `w` is `[i, o]`. It
happens when the new axes are put in on the wrong sides, or when `out.g` is on the left of the
matrix product. With as many inputs as outputs no shape would show it, and every weight would be
moved by another one's slope.

help: In your product before the sum, which axis belongs to the inputs and which to the outputs?
look: p w.shape, inp[:, :, None].shape, out.g[:, None, :].shape
at: assign $2.g
"""


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = (inp[:, None, :] * out.g[:, :, None]).sum(0)
    b.g = out.g.sum(0)
