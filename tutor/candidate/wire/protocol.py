"""Everything that crosses between processes, in one place to import from: frames and values.

Values are trees of tensors, numbers and strings; nothing is pickled or evaluated. Importing this
does not import torch, so a process without it can send and receive frames.
"""

from __future__ import annotations

from tutor.candidate.wire.frames import (
    Closed,
    ProtocolError,
    recv_frame,
    recv_json,
    send_frame,
    send_json,
)
from tutor.candidate.wire.reading import unpack
from tutor.candidate.wire.values import Missing, Opaque
from tutor.candidate.wire.writing import pack

__all__ = [
    "Closed",
    "Missing",
    "Opaque",
    "ProtocolError",
    "pack",
    "recv_frame",
    "recv_json",
    "send_frame",
    "send_json",
    "unpack",
]
