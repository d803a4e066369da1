"""weights-not-transposed

out.g meets the weights the wrong way round

Forward, the weights lead from i inputs to o outputs. Backward you come from the outputs: `out.g` is
`[n, o]`, so the weights have to be entered from their o side. `out.g @ w` puts o next to i: 2
against 3 in the worked example, and that is the error. With as many inputs as outputs it goes
through, and is right only if `w` is its own mirror image.

help: In a product, which two sizes are next to each other? How do you get `w`'s o to the front?
look: p out.g.shape, w.shape, w.T.shape
at: `out.g @ w`
"""


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.g = out.g.sum(0)
