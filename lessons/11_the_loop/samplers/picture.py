"""The order in which rows come, epoch by epoch."""

import torch
from samplers import BatchSampler, Sampler

ROWS, EPOCHS, BS = 48, 12, 8


def the_order_of_rows_over_epochs():
    """Twelve epochs, one below the other; in each, from left to right, the 48 rows as they come, dark for row 0 and bright for row 47. On the left in order: every epoch is the same ramp. On the right shuffled: no two epochs are alike. A stripe that runs from top to bottom would be a row that always comes at the same time."""
    generator = torch.Generator().manual_seed(3)
    return {"images": [_epochs(Sampler(ROWS)), _epochs(Sampler(ROWS, shuffle=True, generator=generator))]}


def which_batch_a_row_is_in():
    """The same twelve epochs, the other way round: from left to right the rows 0 to 47, and the brighter, the later the batch that each of them is in, of six. On the left in order, on the right shuffled: whoever sits beside row 0 is somebody else each time."""
    generator = torch.Generator().manual_seed(3)
    in_order, shuffled = Sampler(ROWS), Sampler(ROWS, shuffle=True, generator=generator)
    return {"images": [_batches(BatchSampler(in_order, BS)), _batches(BatchSampler(shuffled, BS))]}


def _epochs(sampler):
    return torch.tensor([list(sampler) for _ in range(EPOCHS)], dtype=torch.float32)


def _batches(sampler):
    table = torch.zeros(EPOCHS, ROWS)
    for epoch in range(EPOCHS):
        for number, rows in enumerate(sampler):
            table[epoch, rows] = number
    return table
