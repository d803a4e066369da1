"""A dtype cannot be an input of a case, its name can."""

import torch
from log_rules import exp_ceiling


def ceiling_of(dtype_name):
    """exp_ceiling of the dtype of that name."""
    return exp_ceiling(getattr(torch, dtype_name))
