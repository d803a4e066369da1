"""float32-always

A float64 tensor comes back as float32

Somewhere on the way the scores were converted, for instance by `.float()` or by building a new
tensor from them. Half of the digits are lost, and the result no longer fits with the tensors it
came from. torch's own functions keep the dtype of what they are given.

help: Which of your steps decides on a dtype, and does it have to?
look: p x.dtype, x.exp().dtype
"""


def softmax(x):
    powers = x.float().exp()
    return powers / powers.sum(1, keepdim=True)
