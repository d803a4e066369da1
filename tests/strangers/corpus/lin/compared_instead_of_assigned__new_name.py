# slip: the name that should be set is compared, so it does not exist
# source: own
# named: discarded-result
def lin(x, w, b):
    y == x @ w + b  # WRONG
    return y
