"""bias-from-the-inputs

b.g is made of the inputs

The inputs added up over the rows have one number for each *input*, `[i]`, and there is one bias for
each *output*. A bias is added to an output as it is, whatever the inputs are, so its gradient is
made of `out.g` alone.

help: By how much does an output change when its bias grows by 1, and do the inputs matter for that?
look: p b.shape, inp.sum(0).shape, out.g.sum(0).shape
at: assign $3.g
"""

def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = inp.T @ out.g
    b.g = inp.sum(0)
