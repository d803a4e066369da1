"""What of the environment the zygote, and so every learner's process, gets to see. Pure."""

from __future__ import annotations

from collections.abc import Mapping


def scrubbed_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """What the zygote may know: where programs are, the language, the terminal, and one thread for
    every maths library.
    """
    keep = (
        "PATH",
        "HOME",
        "LANG",
        "LC_ALL",
        "LC_CTYPE",
        "TERM",
        "COLORTERM",
        "NO_COLOR",
        "TMPDIR",
        "LD_LIBRARY_PATH",
        "VIRTUAL_ENV",
    )
    threads = (
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "MKL_NUM_THREADS",
        "VECLIB_MAXIMUM_THREADS",
    )
    return {
        **{name: environ[name] for name in keep if name in environ},
        **dict.fromkeys(threads, "1"),
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "OBJC_DISABLE_INITIALIZE_FORK_SAFETY": "YES",  # macOS ends forked children otherwise
    }
