"""How softmax makes up its mind."""

import torch
from softmax import softmax


def one_score_rises():
    """Three classes: two have the score 6, the third rises from 0 to 12. The line is its probability, by your softmax. At 6 all are equal, and it is 1/3; six points ahead is as good as certain."""
    rising = torch.arange(13.0)
    return {"curve": softmax(torch.stack([rising, torch.full((13,), 6.0), torch.full((13,), 6.0)], 1))[:, 0]}


def the_same_scores_louder():
    """Eight scores, 0, 1, 2, … 7, multiplied by 0 in the top row, by 2 in the bottom row, and evenly in between. Each row adds up to 1: an eighth for everyone at first, in the end nearly all for the last."""
    factors = torch.linspace(0, 2, 16)
    return {"image": softmax(factors[:, None] * torch.arange(8.0))}


def too_far_ahead():
    """Two classes: one has the score 0, the other rises from 0 to 120. From 20 on its probability is 1. A line that ends at 88 has met the first power of e that is infinite in float32, e to the 89, and inf / inf is nan; the next exercises fix that."""
    rising = torch.arange(121.0)
    return {"curve": softmax(torch.stack([rising, torch.zeros(121)], 1))[:, 0]}
