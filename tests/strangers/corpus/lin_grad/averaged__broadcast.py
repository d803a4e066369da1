# slip: means over the rows for weights and biases
# source: course follow-along
# named: averaged-over-the-batch


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.t()
    w.g = (inp.unsqueeze(-1) * out.g.unsqueeze(1)).mean(0)  # WRONG
    b.g = out.g.mean(0)  # WRONG
