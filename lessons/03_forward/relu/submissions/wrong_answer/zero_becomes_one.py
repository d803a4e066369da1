"""slope-added-at-zero

Zero itself does not stay zero

At exactly 0 something else than 0 comes out. ReLU has a corner there, but only its *slope* is in doubt; its value is 0 from both sides. Pixels of
blank paper are exactly 0, so this place is visited more often than it looks.

help: What is the larger of 0 and 0?
look: p x == 0
at: return
"""

import torch


def relu(x):
    return torch.where(x == 0, torch.ones_like(x), x.clamp(min=0))
