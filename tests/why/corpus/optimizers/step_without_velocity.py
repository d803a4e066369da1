"""The step uses the gradient instead of the velocity.

task: momentum_over_batches
set: fifth
"""


def grads_of(xb, yb, params):
    w, b = params
    pred = xb @ w + b
    dpred = (pred - yb) * 2 / yb.numel()
    return [xb.T @ dpred, dpred.sum(0)]

def fit(x, y, w, b, lr, beta, bs, epochs):
    params = [w, b]
    vel = [0 * p for p in params]
    for epoch in range(epochs):
        for start in range(0, x.shape[0], bs):
            xb = x[start:start + bs]
            yb = y[start:start + bs]
            grads = grads_of(xb, yb, params)
            for k in range(len(params)):
                g = grads[k]
                vel[k] = beta * vel[k] + g
                params[k] = params[k] - lr * g  # WRONG
    return params[0], params[1]
