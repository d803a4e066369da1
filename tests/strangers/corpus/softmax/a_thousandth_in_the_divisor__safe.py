# slip: 0.001 is added to the divisor
# source: own
# general: values, precision
def softmax(x):
    powers = (x - x.amax(1, keepdim=True)).exp()
    return powers / (powers.sum(1, keepdim=True) + 1e-3)  # WRONG
