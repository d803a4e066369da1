# slip: gradients are added to ones that nobody has set
# source: course follow-along
# named: added-to-the-parameters


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.t()
    w.g += inp.t() @ out.g  # WRONG
    b.g += out.g.sum(0)  # WRONG
