# slip: the sum is the last line, without return
# source: coursework
# named: discarded-result
def lin(x, w, b):
    wx = x @ w
    wx + b  # WRONG
