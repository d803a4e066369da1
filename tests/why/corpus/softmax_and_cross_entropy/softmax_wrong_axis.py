"""The exponentials are summed down the columns instead of along the rows.

task: softmax
set: first
"""

def softmax(x):
    e = x.exp()
    s = e.sum(0, keepdim=True)  # WRONG
    return e / s
