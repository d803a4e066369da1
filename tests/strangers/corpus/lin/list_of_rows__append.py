# slip: rows are collected in a list
# source: network by hand
# named: rows-in-a-list
# general: wrong-type
def lin(x, w, b):
    rows = []
    for example in x:
        rows.append(example @ w + b)
    return rows  # WRONG
