"""Lets torch split both tensors; the parts are views too. An empty tensor would give one empty part."""


def batches(rows, labels, size):
    if len(rows):
        yield from zip(rows.split(size), labels.split(size))
