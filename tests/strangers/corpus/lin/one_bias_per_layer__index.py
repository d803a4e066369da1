# slip: the layer has a single bias
# source: network by hand
# named: one-bias-for-all
def lin(x, w, b):
    bias = b[0]  # WRONG
    return x @ w + bias  # WRONG
