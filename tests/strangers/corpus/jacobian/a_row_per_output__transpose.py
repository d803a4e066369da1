# slip: the finished table is transposed, as in another library
# source: forum thread
# named: outputs-first
import torch


def jacobian(f, x, h=1e-6):
    rows = []
    dx = torch.zeros_like(x)
    for i in range(x.numel()):
        dx[i] = h
        rows.append((f(x + dx) - f(x - dx)) / (2 * h))
        dx[i] = 0.0
    return torch.stack(rows).T  # WRONG
