"""Feed the readers of frames and replies bytes that reach ever new lines of them: `make fuzz`.

Run as a program: it needs atheris (`pip install --group fuzz`), which runs until its time is over
and ends with the bytes of the first input that raised anything but ProtocolError.
"""

from __future__ import annotations

import importlib
import socket
import sys
from pathlib import Path
from typing import Any

CORPUS = Path(".hypothesis/replies")  # what has reached new lines is kept for the next time
SECONDS = 60
MEMORY = 2048  # MiB, of this process
LONGEST = 4096  # bytes of one input


def main(seconds: int) -> None:
    """Fuzz for so many seconds."""
    atheris = importlib.import_module("atheris")
    # everything that reads what a candidate sends is watched for the lines that it runs
    with atheris.instrument_imports(include=["tutor.candidate", "json"]):
        from tests.fuzz import seeds
        from tutor.candidate import messages
        from tutor.candidate.wire import frames

    def read(data: bytes) -> None:
        """The first byte says what the rest is: frames, a reply, or the header of one."""
        rest = data[1:]
        try:
            if data[:1] == seeds.STREAM:
                _receive_all(frames, rest)
            elif data[:1] == seeds.HEADER:
                messages.decode_reply(seeds.with_size(rest), seeds.NONCE)
            else:
                messages.decode_reply(rest, seeds.NONCE)
        except frames.ProtocolError:
            return

    CORPUS.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds.tagged()):
        (CORPUS / f"seed-{number}").write_bytes(seed)
    limits = [f"-max_total_time={seconds}", f"-rss_limit_mb={MEMORY}", f"-max_len={LONGEST}"]
    atheris.Setup([sys.argv[0], str(CORPUS), *limits], read)
    atheris.Fuzz()


def _receive_all(frames: Any, data: bytes) -> None:
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            theirs.sendall(data)
        while True:  # the end of the stream is a ProtocolError too
            frames.recv_frame(ours, cap=LONGEST)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)
