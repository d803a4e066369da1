"""Whose process is at the other end of a Unix socket."""

from __future__ import annotations

import os
import socket
import struct


def is_own(sock: socket.socket) -> bool:
    """Whether it belongs to this user; False where the system does not say."""
    return _uid(sock) == os.getuid()


def _uid(sock: socket.socket) -> int:
    """Source: SO_PEERCRED in unix(7) of Linux, getpeereid(3) of macOS and the BSDs; -1: unknown."""
    if hasattr(socket, "SO_PEERCRED"):
        kind = struct.Struct("3i")
        raw = sock.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, kind.size)
        return int(kind.unpack(raw)[1])
    import ctypes

    uid, gid = ctypes.c_uint32(), ctypes.c_uint32()
    library = ctypes.CDLL(None)
    failed = library.getpeereid(sock.fileno(), ctypes.byref(uid), ctypes.byref(gid))
    return -1 if failed else uid.value
