"""downhill-already

All three gradients have the wrong sign

A gradient points uphill: it says how the loss *rises*. Going against it is the business of the
training step, later, which subtracts it. If the minus is in here already, the two cancel and
training climbs.

help: When every slope in `out.g` is positive and every input too, should `w.g` be positive or negative?
look: p out.g.sum(0), b
at: assign $2.g
"""


def lin_grad(inp, out, w, b):
    inp.g = -(out.g @ w.T)
    w.g = -(inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.g = -out.g.sum(0)
