"""Another right program."""

def attend(q, k, v):
    s = (q @ k.transpose(0, 1)) * q.size(-1) ** -0.5
    e = (s - s.max(1, keepdim=True)[0]).exp()
    return (e / e.sum(1, keepdim=True)) @ v
