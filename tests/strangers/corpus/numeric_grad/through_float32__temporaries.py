# slip: the difference is rounded to float32
# source: own
# named: view-of-a-transposed-one
# general: precision
import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    flat = grad.view(-1)
    for i in range(x.numel()):
        up, down = x.clone(), x.clone()
        up.view(-1)[i] += h
        down.view(-1)[i] -= h
        difference = torch.as_tensor(f(up) - f(down)).float()  # WRONG
        flat[i] = difference.double() / (2 * h)
    return grad
