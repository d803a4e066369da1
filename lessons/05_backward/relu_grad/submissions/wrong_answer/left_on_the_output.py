"""left-on-the-output

The masked slopes are on out, and inp has none

The calculation is right: `out.g` was replaced by what should have become `inp.g`. The step before
finds nothing on its output.

help: Whose slope have you worked out, the one of what went in or of what came out?
look: p hasattr(inp, "g")
at: `out.g = _`
"""


def relu_grad(inp, out):
    out.g = (inp > 0) * out.g
