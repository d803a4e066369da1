"""mean-of-batch-means

Loss and accuracy are means of the batches' means

Each batch counts the same, so a row in a short batch counts for more than one in a full batch. Where all batches have the same size there is no difference. With 64, 64 and 2 rows the last two
have a third of the say.

help: By what should the mean of a batch be multiplied before you add it to the others?
look: p loader
at: none
"""

import torch


def evaluate(model, loss_func, loader):
    modes = [(part, part.training) for part in model.modules()]
    model.eval()
    loss, right, rows = 0.0, 0, 0
    try:
        with torch.no_grad():
            for xb, yb in loader:
                scores = model(xb)
                loss += loss_func(scores, yb).item()
                right += (scores.argmax(1) == yb).double().mean().item()
                rows += 1
    finally:
        for part, was_training in modes:
            part.training = was_training
    return loss / rows, right / rows
