# slip: differences are added up, and the sum is squared
# source: network by hand
# named: square-of-the-sum
def residual(out, targ):
    return out[:, 0] - targ

def mse(out, targ):
    error = 0
    for d in residual(out, targ):
        error = error + d  # WRONG
    return error ** 2  # WRONG
