# slip: in a loop over rows and units the bias has the row's index
# source: coursework
# named: bias-by-row-number
def lin(x, w, b):
    y = x.new_zeros(x.shape[0], w.shape[1])
    for i in range(x.shape[0]):
        for j in range(w.shape[1]):
            y[i, j] = b[i] + sum(x[i, k] * w[k, j] for k in range(w.shape[0]))  # WRONG
    return y
