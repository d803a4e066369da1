"""slopes-overwritten

out.g has been changed on the way

`inp.g` is right, and `out.g` now has the same zeros in it. It happens with `out.g *= ...`, and also
with `inp.g = out.g` followed by writing zeros into `inp.g`: that gives one tensor two names and
makes no copy. Whoever looks at `out.g` afterwards finds that the slopes that met a shut gate are
gone.

help: After `inp.g = out.g`, are there two tensors or one?
look: p out.g
at: `out.g *= _`
"""


def relu_grad(inp, out):
    out.g *= inp > 0
    inp.g = out.g
