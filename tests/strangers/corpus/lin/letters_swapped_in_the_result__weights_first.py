# slip: weights first, inputs transposed
# source: network by hand
# named: transposed-before-the-bias
# general: runtime-error
def lin(x, w, b):
    z = w.T @ x.T  # WRONG
    return z + b
