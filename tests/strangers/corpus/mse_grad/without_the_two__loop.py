# slip: the 2 of the square is missing
# source: network by hand
# named: two-forgotten
import torch


def mse_grad(predictions, labels):
    m = len(labels)
    grad = torch.zeros_like(predictions)
    for i in range(m):
        grad[i, 0] = (predictions[i, 0] - labels[i]) / m  # WRONG
    predictions.g = grad
