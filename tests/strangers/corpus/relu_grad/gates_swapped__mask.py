# slip: the slopes are set to 0 where the gate is open
# source: coursework
# named: gates-reversed


def relu_grad(inp, out):
    d = out.g.clone()
    d[inp > 0] = 0  # WRONG
    inp.g = d
