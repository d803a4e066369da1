# slip: gradients are added to ones that nobody has set
# source: course follow-along
# named: added-to-nothing


def lin_grad(inp, out, w, b):
    inp.g = inp.g + out.g @ w.T  # WRONG
    w.g = w.g + inp.T @ out.g  # WRONG
    b.g = b.g + out.g.sum(0)  # WRONG
