# slip: unsqueeze on the wrong axis
# source: course follow-along
# named: axis-missing
# general: runtime-error
import torch

def matmul_broadcast(left, right):
    if left.size(1) != right.size(0):
        raise ValueError("sizes")
    rows = []
    for i in range(left.size(0)):
        spread = left[i].unsqueeze(0)  # WRONG
        rows.append((spread * right).sum(dim=0))  # WRONG
    if not rows:
        return torch.zeros(0, right.size(1), dtype=left.dtype)
    return torch.stack(rows)
