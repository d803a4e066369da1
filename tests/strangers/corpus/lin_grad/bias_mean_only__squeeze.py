# slip: only the bias gradient is a mean, and with one output it loses its axis
# source: coursework
# named: bias-averaged
# general: scaled
# today: unsure


def lin_grad(inp, out, w, b):
    grad_output = out.g
    inp.g = grad_output.mm(w.t())
    w.g = inp.t().mm(grad_output)
    b.g = grad_output.mean(0).squeeze(0)  # WRONG
