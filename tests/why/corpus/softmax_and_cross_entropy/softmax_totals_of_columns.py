"""The exponentials are summed down the columns instead of along the rows.

task: softmax_with_one_reference
set: unseen
"""


def softmax(x):
    biggest, _ = x.max(dim=1, keepdim=True)
    e = (x - biggest).exp()
    total = e.sum(dim=0, keepdim=True)  # WRONG
    return e / total
