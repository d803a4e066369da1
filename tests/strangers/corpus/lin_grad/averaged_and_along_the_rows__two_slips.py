# slip: the weights' gradient is averaged, and the bias gradient is summed along each row
# source: own
# named: bias-summed-over-outputs
# and: weights-averaged
def lin_grad(x, y, weight, bias):
    x.g = y.g.matmul(weight.t())
    rows = x.shape[0]
    weight.g = x.t().matmul(y.g) / rows  # WRONG
    bias.g = y.g.sum(dim=1)  # WRONG
