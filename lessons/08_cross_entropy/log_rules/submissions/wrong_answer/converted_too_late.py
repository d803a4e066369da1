"""converted-too-late

float64 seems to end at 89 too

For the smaller dtypes your answers are right. But e⁸⁹ is inf in float32, and what is inf in float32
stays inf in float64: somewhere a float32 came in before the power was taken. That goes unnoticed
with the smaller dtypes, because what does not fit there becomes inf when it is converted.

help: At which moment does your number have the dtype that you were given: before `exp` or after?
look: p dtype, torch.tensor(89.0).exp()
at: innermost loop in exp_ceiling
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k)).exp().to(dtype).isfinite():
        k += 1
    return k
