"""The reference."""

def layernorm(x, g, b):
    m = x.mean(-1, keepdim=True)
    s = (x.var(-1, keepdim=True, unbiased=False) + 1e-5).sqrt()
    return (x - m) / s * g + b
