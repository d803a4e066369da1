# tries: to change torch for everybody who comes later
# verdict: runtime_error
import torch


def double(x):
    open(torch.__file__, "a").write("\n")
    return x * 2
