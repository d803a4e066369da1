# slip: narrow asks for a row too many
# source: own
# general: runtime-error
def lin_grad(inp, out, w, b):
    rows = inp.narrow(0, 0, inp.shape[0] + 1)  # WRONG
    inp.g = out.g @ w.t()
    w.g = rows.t() @ out.g
    b.g = out.g.sum(0)
