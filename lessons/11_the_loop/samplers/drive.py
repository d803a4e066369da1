"""Walks through samplers, once and again, alone and at the same time, and compares the walks."""

from itertools import islice

import torch
from samplers import BatchSampler, Sampler

MOST = 200  # a walk that is longer has no end


def walk(sampler):
    return list(islice(iter(sampler), MOST))


def seeded(seed):
    return torch.Generator().manual_seed(seed)


def each_once(rows, n):
    return sorted(map(int, rows)) == list(range(n))


def in_order(n, times):
    sampler = Sampler(n)
    return {**{f"the numbers of walk {number}": walk(sampler) for number in range(1, times + 1)}, "the length": len(sampler)}


def shuffled(n, seed):
    """Three epochs, from a generator of their own."""
    generator = seeded(seed)
    sampler = Sampler(n, True, generator)
    own = torch.get_rng_state()
    before = generator.get_state()
    first = walk(sampler)
    after_first = generator.get_state()
    second, third = walk(sampler), walk(sampler)
    return {
        "how many numbers came in each epoch": [len(first), len(second), len(third)],
        "whether each epoch has every number once": [each_once(epoch, n) for epoch in (first, second, third)],
        "whether the first epoch is in order": first == list(range(n)),
        "whether the second epoch has another order": first != second,
        "whether the third epoch has another order": third not in (first, second),
        "the type of a number": sorted({type(row).__name__ for row in first}),
        "whether the first epoch drew from the generator": not torch.equal(before, after_first),
        "whether torch's own random numbers were left alone": torch.equal(own, torch.get_rng_state()),
        "the length": len(sampler),
    }


def two_samplers(n, seed, other):
    """Equal generators, and a different one."""
    one, same, different = (Sampler(n, shuffle=True, generator=seeded(number)) for number in (seed, seed, other))
    epochs = [(walk(one), walk(same), walk(different)) for _ in range(2)]
    return {
        "whether equal generators give the same orders": [a == b for a, b, _ in epochs],
        "whether another generator gives other orders": [a != c for a, _, c in epochs],
    }


def torchs_own(n, seed):
    """No generator."""
    torch.manual_seed(seed)
    first, second = walk(Sampler(n, shuffle=True)), walk(Sampler(n, shuffle=True))
    torch.manual_seed(seed)
    again = walk(Sampler(n, shuffle=True))
    return {
        "whether every number came once": each_once(first, n),
        "whether another sampler gives another order": first != second,
        "whether the same seed gives the same order": first == again,
    }


def loop_in_a_loop(n):
    sampler, pairs = Sampler(n), []
    for a in islice(iter(sampler), MOST):
        for b in islice(iter(sampler), MOST):
            pairs.append([a, b])
    return {"the pairs": pairs[:MOST]}


def one_during_the_other(n, seed, taken):
    """A walk begins while another one is under way."""
    sampler = Sampler(n, shuffle=True, generator=seeded(seed))
    first = iter(sampler)
    rows = list(islice(first, taken))
    second = walk(sampler)
    rows += list(islice(first, MOST))
    return {"whether the first walk has every number once": each_once(rows, n), "whether the second walk has every number once": each_once(second, n)}


def batches(n, bs, drop_last):
    sampler = BatchSampler(Sampler(n), bs, drop_last)
    return {"the lists": walk(sampler), "the length": len(sampler)}


def batches_by_default(n, bs):
    sampler = BatchSampler(Sampler(n), bs)
    return {"the lists": walk(sampler), "the length": len(sampler)}


def of_a_list(rows, bs, drop_last):
    """Numbers that somebody else has chosen."""
    return {"the lists": walk(BatchSampler(rows, bs, drop_last))}


def two_epochs(n, bs):
    sampler = BatchSampler(Sampler(n), bs)
    return {"the lists of the first epoch": walk(sampler), "the lists of the second epoch": walk(sampler)}


def shuffled_batches(n, bs, seed):
    sampler = BatchSampler(Sampler(n, shuffle=True, generator=seeded(seed)), bs)
    first, second = walk(sampler), walk(sampler)
    rows = [[row for batch in epoch for row in batch] for epoch in (first, second)]
    return {
        "the sizes of the lists": [[len(batch) for batch in epoch] for epoch in (first, second)],
        "whether each epoch has every number once": [each_once(epoch, n) for epoch in rows],
        "whether the second epoch has another order": rows[0] != rows[1],
    }


def length_in_between(n, bs, seed):
    """Two samplers with equal generators; only one of them is asked for its length between the epochs."""
    asked, other = (BatchSampler(Sampler(n, shuffle=True, generator=seeded(seed)), bs) for _ in range(2))
    alike, lengths = [], []
    for _ in range(2):
        lengths.append(len(asked))
        alike.append(walk(asked) == walk(other))
    return {"the lengths": lengths, "whether both give the same lists": alike}


def seen_one_by_one(n, bs):
    """Each list is copied as it comes, and looked at again at the end."""
    copies, kept = [], []
    for batch in islice(iter(BatchSampler(Sampler(n), bs)), MOST):
        copies.append(list(batch))
        kept.append(batch)
    return {"the lists as they came": copies, "the lists at the end": [list(batch) for batch in kept]}


class Counted:
    """Numbers without a practical end; counts how many were taken."""

    def __init__(self):
        self.taken = 0

    def __iter__(self):
        for number in range(2000):
            self.taken += 1
            yield number


def only_some(bs, wanted):
    """Somebody leaves the loop early."""
    numbers = Counted()
    lists = list(islice(iter(BatchSampler(numbers, bs)), wanted))
    return {"the lists": lists, "how many numbers were taken": numbers.taken}


def rows_with_labels(x, y, bs, seed):
    """One epoch through digits: every row once, with its own label."""
    sampler = BatchSampler(Sampler(len(x), shuffle=True, generator=seeded(seed)), bs)
    total, labels = torch.zeros(x.shape[1]), []
    for batch in islice(iter(sampler), MOST):
        rows = [int(row) for row in batch]  # whatever kind of number came: its type is asked elsewhere
        total += x[rows].sum(0)
        labels += y[rows].tolist()
    return {"the sum of all rows": total, "the number of times that each digit came": [labels.count(digit) for digit in range(10)]}
