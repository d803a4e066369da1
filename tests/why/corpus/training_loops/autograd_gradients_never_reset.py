"""p.grad is never reset, so each step adds to the gradients of the steps before.

task: two_layer_fit
set: sixth
"""

import torch

def predict(x, params):
    w1, w2 = params
    hidden = torch.relu(x @ w1)
    return hidden @ w2

def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad

def fit(x, y, w1, w2, lr, steps):
    params = [w1.clone().requires_grad_(), w2.clone().requires_grad_()]
    for step in range(steps):
        pred = predict(x, params)
        loss = ((pred - y) ** 2).mean()
        loss.backward()  # WRONG
        sgd_step(params, lr)
    return params[0].detach(), params[1].detach()
