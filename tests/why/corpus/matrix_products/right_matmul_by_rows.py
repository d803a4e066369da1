"""Right: each row of the product is a weighted sum of the rows of b.

task: matmul_in_loops
set: clean
"""

import torch
def matmul(a, b):
    return torch.stack([(row[:, None] * b).sum(0) for row in a])
