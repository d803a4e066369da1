# slip: the slope of the square is multiplied by the guess as well
# source: course follow-along
# named: times-the-guess
import torch


def mse_grad(pred, y):
    n = pred.shape[0]
    z = pred.squeeze(-1)
    grad = 2.0 / n * (z - y) * z  # WRONG
    pred.g = grad.unsqueeze(-1)
