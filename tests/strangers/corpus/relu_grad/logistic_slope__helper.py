# slip: the slope of the logistic curve, from the output
# source: forum thread
# named: sigmoid-slope


def sigmoid_der(a):
    return a * (1 - a)  # WRONG


def relu_grad(inp, out):
    inp.g = sigmoid_der(out) * out.g  # WRONG
