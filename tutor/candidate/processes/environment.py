"""What of the environment the zygote, and so every learner's process, gets to see. Pure."""

from __future__ import annotations

from collections.abc import Mapping

KEPT = (
    "PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TERM", "COLORTERM", "NO_COLOR", "TMPDIR",
    "LD_LIBRARY_PATH", "VIRTUAL_ENV",
)  # fmt: skip
# huge pages for what glibc's malloc holds: loading torch takes half as many page faults, and a fork
# copies half of the page table; see "Memory Allocation Tunables" in glibc's manual
TUNABLES = "glibc.malloc.hugetlb=1"
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def scrubbed_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """Where programs are, the language, the terminal, and one thread for every maths library."""
    return {
        **{name: environ[name] for name in KEPT if name in environ},
        **dict.fromkeys(THREADS, "1"),
        "GLIBC_TUNABLES": TUNABLES,
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "OBJC_DISABLE_INITIALIZE_FORK_SAFETY": "YES",  # macOS ends forked children otherwise
    }
