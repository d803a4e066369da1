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
EITHER = "inf or nan"  # an infinity is seldom seen: what is computed of it is nan soon


def holds(value: Any, kind: str) -> bool:
    """Whether there is nan, infinity, or either in a tensor of any shape, an array or a number."""
    if is_tensor(value):
        return tensor_holds(value, kind)
    if type(value) in (float, complex):
        parts = (value.real, value.imag)
        odd = {NAN: math.isnan, INF: math.isinf, EITHER: lambda part: not math.isfinite(part)}
        return any(map(odd[kind], parts))
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
        odd = {NAN: value.isnan, INF: value.isinf, EITHER: lambda: ~value.isfinite()}
        return bool(odd[kind]().any())
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
        odd = ~numpy.isfinite(value) if kind == EITHER else numpy.isnan(value)
        return bool(numpy.asarray(numpy.isinf(value) if kind == INF else odd).any())
