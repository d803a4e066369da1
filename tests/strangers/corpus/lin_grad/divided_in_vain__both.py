# slip: both gradients are set to the sum over a doubled output, and halving them is not kept
# source: own
# named: discarded-result
def lin_grad(inp, out, w, b):
    doubled = 2 * out.g
    inp.g = out.g @ w.T
    w.g = inp.T @ doubled
    w.g.div(2)  # WRONG
    b.g = doubled.sum(0)
    b.g.div(2)  # WRONG
