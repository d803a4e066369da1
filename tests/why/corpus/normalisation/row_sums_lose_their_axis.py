"""Without keepdim, the row sums lose their second axis and do not fit the rows.

task: mean_share
set: seventh
"""

import torch

def mean_share(x):
    size = torch.where(x < 0, -x, x)
    whole = size.sum(dim=1)  # WRONG
    share = size / whole
    n = share.shape[0]
    return share.sum(dim=0) / n
