# slip: a leak of a hundredth, by masks
# source: network by hand
# named: leaky
def relu(x, alpha=0.01):
    above = (x > 0) * x
    below = (x <= 0) * x * alpha  # WRONG
    return above + below
