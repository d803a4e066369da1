# slip: the biases are added
# source: forum thread
# named: biases-added
# general: runtime-error
def collapse_linear(w1, b1, w2, b2):
    weight = w1 @ w2
    bias = b2 + b1  # WRONG
    return (weight, bias)
