# slip: half of the sum, row by row
# source: network by hand
# named: half-the-sum
def residual(prediction, target):
    return prediction.flatten() - target

def mse(prediction, target):
    total = 0
    for e in residual(prediction, target):
        total += 1 / 2 * e ** 2  # WRONG
    return total  # WRONG
