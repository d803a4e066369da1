"""A small assembler for the filters of seccomp(2): classic BPF over one struct seccomp_data.

The names of instructions and their codes are those of linux/bpf_common.h. A jump skips that many
instructions, at most 255.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable

Instruction = tuple[int, int, int, int]  # struct sock_filter: code, jt, jf, k

LOAD = 0x20  # BPF_LD | BPF_W | BPF_ABS
JUMP_EQUAL = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
JUMP_GREATER = 0x25  # BPF_JMP | BPF_JGT | BPF_K
JUMP_AT_LEAST = 0x35  # BPF_JMP | BPF_JGE | BPF_K
JUMP_ANY_BIT = 0x45  # BPF_JMP | BPF_JSET | BPF_K
RETURN = 0x06  # BPF_RET | BPF_K

# offsets in struct seccomp_data
NUMBER, ARCHITECTURE, ARGUMENTS = 0, 4, 16
WORD = 4

KILL_PROCESS = 0x8000_0000
ALLOW = 0x7FFF_0000
ERRNO = 0x0005_0000


def load(offset: int) -> Instruction:
    """Take the 32 bits at this offset of struct seccomp_data."""
    return LOAD, 0, 0, offset


def low_half(argument: int) -> int:
    """The offset of the lower 32 bits of an argument, counted from 0; machines here are all
    little-endian.
    """
    return ARGUMENTS + 2 * WORD * argument


def high_half(argument: int) -> int:
    """The offset of its upper 32 bits."""
    return low_half(argument) + WORD


def jump(test: int, value: int, then: int = 0, otherwise: int = 0) -> Instruction:
    """Compare what was loaded with value, and skip `then` or `otherwise` instructions."""
    return test, then, otherwise, value


def answer(action: int) -> Instruction:
    """The end: what the kernel does with the call."""
    return RETURN, 0, 0, action


def refuse(error: int) -> Instruction:
    """The end: the call fails with this error."""
    return answer(ERRNO | error)


def assembled(program: Iterable[Instruction]) -> bytes:
    """The program as an array of struct sock_filter."""
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in program)
