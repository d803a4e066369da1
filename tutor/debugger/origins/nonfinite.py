"""Which values hold nan or infinity: tensors, numpy arrays, plain numbers. Runs no code of the
learner's.
"""

from __future__ import annotations

import math
import sys
from typing import Any

from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.safe_look import is_a

NAN, INF = "nan", "inf"


def holds(value: Any, kind: str) -> bool:
    """Whether there is nan, or infinity, in a tensor of any shape, an array or a number."""
    if is_tensor(value):
        return tensor_holds(value, kind)
    if type(value) in (float, complex):
        parts = (value.real, value.imag)
        return any(map(math.isnan if kind == NAN else math.isinf, parts))
    return _is_float_array(value) and _array_holds(value, kind)


def tensor_holds(value: Any, kind: str) -> bool:
    """Of a tensor of any shape; False for one without numbers to look at."""
    if not (value.is_floating_point() or value.is_complex()) or not value.numel():
        return False
    try:
        # one pass and no copy: a sum that is not nan has no nan in it
        total = value.detach().sum().abs().item()
        if not math.isnan(total) and (kind == NAN or math.isfinite(total)):
            return False
        odd = value.isnan() if kind == NAN else value.isinf()
        return bool(odd.any())
    except (RuntimeError, NotImplementedError, TypeError):  # on the meta device, sparse, wrapped
        return False


def _is_float_array(value: Any) -> bool:
    numpy = sys.modules.get("numpy")
    if numpy is None or not is_a(value, (numpy.ndarray, numpy.generic)):
        return False
    return value.dtype.kind in "fc"


def _array_holds(value: Any, kind: str) -> bool:
    import numpy

    with numpy.errstate(all="ignore"):
        total = numpy.abs(numpy.asarray(value).sum())
        if not numpy.isnan(total) and (kind == NAN or numpy.isfinite(total)):
            return False
        odd = numpy.isnan(value) if kind == NAN else numpy.isinf(value)
        return bool(numpy.asarray(odd).any())
