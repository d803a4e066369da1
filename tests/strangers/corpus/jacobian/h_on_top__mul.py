# slip: half of the difference is multiplied by h
# source: own
# named: brackets-left-out
import torch


def jacobian(f, x, h=1e-6):
    def row(i):
        up, down = x.clone(), x.clone()
        up[i] += h
        down[i] -= h
        return torch.mul(0.5 * (f(up) - f(down)), h)  # WRONG

    return torch.stack([row(i) for i in range(x.numel())])
