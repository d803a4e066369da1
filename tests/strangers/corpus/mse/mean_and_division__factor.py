# slip: averaged, and multiplied by 1/m as well
# source: coursework
# named: averaged-twice
import torch

def residual(yhat, y):
    return yhat[:, 0] - y

def mse(yhat, y):
    m = y.shape[0]
    cost = 1 / m * torch.mean(torch.square(residual(yhat, y)))  # WRONG
    return cost
