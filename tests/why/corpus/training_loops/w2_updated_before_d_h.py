"""w2 is updated before the hidden gradient is computed from it.

task: two_layer_epochs
set: sixth
"""

def forward(x, w1, w2):
    h = (x @ w1).clamp(min=0)
    return h, h @ w2

def mse_grad(out, y):
    return 2 * (out - y) / out.numel()

def update(w, grad, lr):
    w -= lr * grad

def train(x, y, w1, w2, lr, epochs, bs):
    w1 = w1.clone()
    w2 = w2.clone()
    for epoch in range(epochs):
        for i in range(0, len(x), bs):
            xb = x[i:i + bs]
            yb = y[i:i + bs]
            h, out = forward(xb, w1, w2)
            d_out = mse_grad(out, yb)
            d_w2 = h.T @ d_out
            update(w2, d_w2, lr)  # WRONG
            d_h = d_out @ w2.T  # WRONG
            d_h = d_h * (h > 0)
            d_w1 = xb.T @ d_h
            update(w1, d_w1, lr)
    return w1, w2
