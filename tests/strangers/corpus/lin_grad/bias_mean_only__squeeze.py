# slip: only the bias gradient is a mean
# source: coursework
# named: bias-averaged


def lin_grad(inp, out, w, b):
    grad_output = out.g
    inp.g = grad_output.mm(w.t())
    w.g = inp.t().mm(grad_output)
    b.g = grad_output.mean(0).squeeze(0)  # WRONG
