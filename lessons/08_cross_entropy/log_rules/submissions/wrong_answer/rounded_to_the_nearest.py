"""rounded-to-the-nearest

float16 is one too low

The ceiling lies just above the logarithm of the largest number that fits. For float32 that is
88.72, for float16 11.09. Rounded to the nearest whole number they give 89, which is right by luck,
and 11, whose power still fits. Your answers are those for all four dtypes.

help: In which direction must 11.09 always go, so that the power does not fit any more?
look: p torch.finfo(dtype).max
at: return in exp_ceiling
"""

import math

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    return round(math.log(torch.finfo(dtype).max))
