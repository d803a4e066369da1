# slip: the sum with the biases is computed and not kept
# source: course follow-along
# named: discarded-result
def lin(x, w, b):
    y = x @ w
    y.add(b)  # WRONG
    return y
