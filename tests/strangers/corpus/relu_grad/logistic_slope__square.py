# slip: the slope of the logistic curve, from the output
# source: forum thread
# named: sigmoid-slope


def relu_grad(inp, out):
    inp.g = out.g.mul(out - out.pow(2))  # WRONG
