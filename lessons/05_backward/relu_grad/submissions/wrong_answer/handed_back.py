"""handed-back

The slopes are returned, and inp has none

The linear layer that made `inp` will look for its slopes on `inp` itself, under the name `g`.
Nobody picks up what this function returns.

help: After the call, what does `hasattr(inp, "g")` say?
look: p hasattr(inp, "g")
at: return
"""


def relu_grad(inp, out):
    return (inp > 0) * out.g
