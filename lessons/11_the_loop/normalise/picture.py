"""What a leak hides: a validation set that is only half as bright as the training set."""

import digits
from normalise import fit_scaler, scale, scale_sets


def half_as_bright():
    """How far the columns' means are from 0 on average, in hundredths of a deviation, for 357 held-out digits, and for the same digits half as bright. Scaled by the training rows the half-bright ones show; scaled by themselves they cannot be told from any others."""
    (train, _), (valid, _) = digits.split()
    _, plain = scale_sets(train, valid)
    _, seen = scale_sets(train, valid / 2)
    hidden = scale(valid / 2, fit_scaler(valid / 2))
    sets = {"as bright": plain, "half as bright": seen, "half, by itself": hidden}
    return {"bars": {name: 100 * rows.mean(0).abs().mean().item() for name, rows in sets.items()}, "unit": "/100"}
