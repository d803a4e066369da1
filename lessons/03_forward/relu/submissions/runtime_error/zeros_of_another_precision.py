"""zeros-of-another-precision

The result is prepared in float32, whatever x is

With a float64 `x` your function fails, since numbers of two dtypes meet: "Index put requires the
source and destination dtypes match". On float32 inputs it is right, so this waits until somebody
checks gradients in float64.

if `torch.zeros(x.shape)` or `torch.zeros(x.size())` or `torch.zeros(*_)`: `torch.zeros(x.shape)`
makes float32 zeros, whatever x is.

help: Which function makes zeros *like* another tensor, in shape and in dtype?
look: p x.dtype
at: entry
"""

import torch


def relu(x):
    out = torch.zeros(x.shape)
    out[x > 0] = x[x > 0]
    return out
