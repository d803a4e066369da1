"""The exponent is 1, and the power is divided by 2 afterwards.

task: kaiming_modules
set: eighth
"""

def init(raw):
    fan = raw.shape[1]
    return raw * (2 / fan) ** 1 / 2  # WRONG

def run(x, y, raw1, raw2):
    w1, w2 = init(raw1), init(raw2)
    pre = x.mm(w1.t())
    act = pre.clamp(min=0)
    err = act.mm(w2.t()) - y
    up = err * 2 / err.numel()
    down = up.mm(w2)
    down[pre <= 0] = 0
    return err.pow(2).mean(), down.t().mm(x), up.t().mm(act)
