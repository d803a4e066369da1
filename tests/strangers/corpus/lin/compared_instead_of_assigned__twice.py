# slip: a double equals sign where the sum should be given to the name
# source: coursework
# named: discarded-result
def lin(x, w, b):
    result = x @ w
    result == result + b  # WRONG
    return result
