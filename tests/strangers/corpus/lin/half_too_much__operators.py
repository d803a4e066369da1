# slip: 0.5 is added to everything
# source: own
# general: offset
def lin(x, w, b):
    return x @ w + b + 0.5  # WRONG
