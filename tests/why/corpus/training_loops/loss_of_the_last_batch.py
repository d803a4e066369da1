"""The loss is that of the last batch, from before its step.

task: step_schedule
set: eighth
known: unsure
"""

def train(x, y, w, lr, epochs, every, bs):
    history, rate = [], lr
    for e in range(epochs):
        if e and e % every == 0:
            rate = rate / 2
        for i in range(0, len(x), bs):
            xb, yb = x[i:i + bs], y[i:i + bs]
            err = xb.mv(w) - yb
            w = w - rate * (2 / len(yb)) * xb.t().mv(err)
        history.append(float((err ** 2).mean()))  # WRONG
    return w, history
