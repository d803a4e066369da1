"""converted-too-late

The power is taken in float32 and converted afterwards

For the smaller dtypes that works, because what does not fit becomes inf when it is converted. For float64 the harm is
done before: e⁸⁹ is inf in float32 already, and converting inf gives inf. So float64 seems to end at 89 too.

help: At which moment does your number have the dtype that you were given: before `exp` or after?
look: p dtype, torch.tensor(89.0).exp()
at: return in exp_ceiling
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k)).exp().to(dtype).isfinite():
        k += 1
    return k
