"""The statistics are taken again, of training rows that are already standardised.

task: standardise_two_sets
set: seventh
"""

def stats(t):
    centre = t.mean(dim=0, keepdim=True)
    spread = t.std(dim=0, keepdim=True)
    return centre, spread

def rescale(t, centre, spread):
    return (t - centre) / spread

def standardise(train, valid):
    c, s = stats(train)
    train = rescale(train, c, s)  # WRONG
    c, s = stats(train)  # WRONG
    valid = rescale(valid, c, s)
    return train, valid
