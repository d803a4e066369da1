"""labels-first

Labels and pictures are swapped

The pairs are right but the other way round. `for xb, yb in …` will call the labels `xb`.

help: In which order does the brief name the two?
look: p x.shape, y.shape
at: `yield _`
"""


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        yield y[i : i + bs], x[i : i + bs]
