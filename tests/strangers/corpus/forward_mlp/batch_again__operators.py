# slip: the second layer gets the batch
# source: network by hand
# named: batch-into-the-second-layer
# general: runtime-error
def forward_mlp(X, W1, B1, W2, B2):
    Z1 = X @ W1 + B1
    A1 = Z1.clamp(min=0)
    Z2 = X @ W2 + B2  # WRONG
    return Z1, A1, Z2
