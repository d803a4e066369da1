"""The order in which rows come, epoch by epoch."""

import torch
from samplers import BatchSampler, Sampler

ROWS, EPOCHS, BS = 36, 12, 6


def the_order_without_shuffle():
    """Twelve epochs, one below the other; in each, from left to right, the 36 rows as they come, dark for row 0 and bright for row 35. In order, every epoch is the same ramp, and each row has the same neighbours."""
    return {"image": _epochs(Sampler(ROWS))}


def the_order_with_shuffle():
    """The same with shuffle: no two epochs are alike. A stripe that runs from top to bottom would be a row that always comes at the same time."""
    return {"image": _epochs(_shuffled())}


def which_batch_a_row_is_in():
    """Shuffled, and the other way round: from left to right the rows 0 to 35, and the brighter, the later the batch that each of them is in, of six. Follow row 0, on the left edge, from top to bottom: who is in its batch is somebody else in each epoch."""
    table = torch.zeros(EPOCHS, ROWS)
    batches = BatchSampler(_shuffled(), BS)
    for epoch in range(EPOCHS):
        for number, rows in enumerate(batches):
            table[epoch, rows] = number
    return {"image": table}


def _shuffled():
    return Sampler(ROWS, shuffle=True, generator=torch.Generator().manual_seed(3))


def _epochs(sampler):
    return torch.tensor([list(sampler) for _ in range(EPOCHS)], dtype=torch.float32)
