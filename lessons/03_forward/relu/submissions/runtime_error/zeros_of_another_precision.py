"""zeros-of-another-precision

The result is prepared in float32, whatever x is

`torch.zeros(x.shape)` makes float32 zeros. Filling them with numbers from a float64 `x` fails: "Index put requires
the source and destination dtypes match". On float32 inputs the program is right, so this waits until somebody checks
gradients in float64.

help: Which function makes zeros *like* another tensor, in shape and in dtype?
look: p x.dtype
at: entry
"""

import torch


def relu(x):
    out = torch.zeros(x.shape)
    out[x > 0] = x[x > 0]
    return out
