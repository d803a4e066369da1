"""Right programs that attack what grades them, each with the verdicts that are right for it."""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.hostile_replies import (
    EXCEPTIONS,
    FORGED,
    PROGRAMS_THAT_CANNOT_BE_READ,
    RIGHT,
    VALUES,
    forged,
)
from tests.confinement.test_attacks import CALLS, RAW, READS, WRITES
from tutor.course.model import Course
from tutor.course.texts import read_reference
from tutor.results import Verdict

# each has one function to call, and no rule that an attack would break on its way
EXERCISES = (
    *("lin", "relu", "softmax", "lin_grad"),
    *("numeric_grad", "relu_grad", "mse_grad", "init_mlp"),
)
MODULES = "import ctypes, os, signal, socket, subprocess, sys, tempfile, threading, time, torch\n"
RIGHT_AFTERWARDS = "    _attack(torch.ones(2, 3))\n    return _right(*args, **kwargs)\n"
ITS_OWN_ANSWER = "    return _attack(torch.ones(2, 3))\n"
RAISES = (Verdict.RUNTIME_ERROR,)
TOO_MUCH = (Verdict.RUNTIME_ERROR, Verdict.RESOURCE_LIMIT, Verdict.TIME_LIMIT)
NEVER_ENDS = (Verdict.TIME_LIMIT,)
# the answer is right; exercises with rules refuse what is imported for such deeds
HARMLESS = (Verdict.ACCEPTED, Verdict.RULE_BROKEN)
# of values: large ones take long on a busy machine, the first process of its namespace cannot stop
# itself, and a program that is watched cannot make every kind of tensor
ALSO_RIGHT: Mapping[str, tuple[Verdict, ...]] = {
    "a text of 100 MB": NEVER_ENDS,
    "a million floats": NEVER_ENDS,
    "a tensor of 100 MB": NEVER_ENDS,
    "a process that stops itself": HARMLESS,
    "a subclass that lies": RAISES,
}
NOT_READ = (Verdict.DOES_NOT_LOAD, Verdict.RESOURCE_LIMIT)


@dataclass(frozen=True)
class Hostile:
    """An attack in the program of one exercise. verdicts: those that are right for it."""

    name: str
    exercise: str
    source: bytes
    verdicts: frozenset[str]


@dataclass(frozen=True)
class _Attack:
    """text: a program that defines double(x), or with RIGHT in it where `whole`. verdicts: those
    that are right; where it is a wrong answer, what double returns is the answer.
    """

    name: str
    text: str
    verdicts: tuple[Verdict, ...]
    whole: bool = False


def _body(text: str, before: str = "") -> str:
    """A program whose double has this body."""
    lines = textwrap.indent(text, "    ")
    return f"{MODULES}{before}\ndef double(x):\n{lines}\n"


# what is done besides a right answer, and what has to come of it
DEEDS: Mapping[str, tuple[str, tuple[Verdict, ...]]] = {
    "a loop without end": ("while True: pass", NEVER_ENDS),
    "an exit that says all is well": ("os._exit(0)", RAISES),
    "memory without end": ("y = []\nwhile True: y.append(bytearray(1 << 24))", TOO_MUCH),
    "a copy of itself, again and again": ("while True: os.fork()", RAISES),
    "output without end": (
        "while True: print('x' * 10**6)",
        (Verdict.RESOURCE_LIMIT, Verdict.TIME_LIMIT),
    ),
    "much output": (
        "for _ in range(100): print('x' * 10**6)",
        (*HARMLESS, Verdict.RESOURCE_LIMIT),
    ),
    "a sleep": ("time.sleep(10**6)", NEVER_ENDS),
    "all memory at once": ("y = [0] * 10**11", TOO_MUCH),
    "an exit of Python": ("sys.exit(0)", RAISES),
    "a crash": ("ctypes.string_at(0)", RAISES),
    "calls without end": ("def f(): return f()\nf()", RAISES),
    "a file without end": (
        "with open('a', 'wb') as file:\n    while True: file.write(bytes(1 << 24))",
        TOO_MUCH,
    ),
    "threads without end": (
        "while True: threading.Thread(target=time.sleep, args=(10**6,), daemon=True).start()",
        TOO_MUCH,
    ),
    "a thread that outlives the answer": (
        "if threading.active_count() < 3:\n"
        "    threading.Thread(target=time.sleep, args=(10**6,)).start()",
        HARMLESS,
    ),
    "something to do at the end, without end": (
        "import atexit\natexit.register(time.sleep, 10**6)",
        HARMLESS,
    ),
    "a question at the keyboard": ("input()", RAISES),
    "Ctrl-C": ("raise KeyboardInterrupt", RAISES),
    "every descriptor closed": ("os.closerange(0, 1 << 10)", RAISES),
    "signals that are ignored, and a loop": (
        "for n in (2, 10, 15): signal.signal(n, signal.SIG_IGN)\nwhile True: pass",
        NEVER_ENDS,
    ),
    "a library that calls everything equal": (
        "torch.equal = torch.allclose = lambda *a, **k: True\nreturn x * 3",
        (Verdict.WRONG_ANSWER,),
    ),
}


def hostile_programs(course: Course, neighbours: Path) -> Iterator[Hostile]:
    """Every attack in turn, each in another exercise. neighbours: the folder of the class."""
    exercises = itertools.cycle(EXERCISES)
    rounds = itertools.zip_longest(*_groups(course, neighbours))
    for attack in filter(None, itertools.chain.from_iterable(rounds)):
        exercise = course.find(next(exercises))
        assert exercise is not None
        text = _with_right_program(attack, read_reference(exercise), exercise.entry[0])
        verdicts = frozenset(each.value for each in attack.verdicts)
        yield Hostile(attack.name, exercise.id, text.encode("utf-8", "surrogatepass"), verdicts)


def _with_right_program(attack: _Attack, source: str, entry: str) -> str:
    if attack.whole:
        return attack.text.replace(RIGHT, source)
    answers = Verdict.WRONG_ANSWER in attack.verdicts
    deed = attack.text.replace("def double(x):", "def _attack(x):")
    body = ITS_OWN_ANSWER if answers else RIGHT_AFTERWARDS
    return f"{source}\n_right = {entry}\n{deed}\ndef {entry}(*args, **kwargs):\n{body}"


def _groups(course: Course, neighbours: Path) -> Iterator[Iterable[_Attack]]:
    """By what they are after, so that a small class has something of each."""
    yield (_Attack(name, _body(text), right) for name, (text, right) in DEEDS.items())
    yield (_Attack(name, forged(text), (Verdict.FLAGGED,)) for name, text in FORGED.items())
    yield _that_raise("reads", READS)
    yield (
        _Attack(name, text, (right, *ALSO_RIGHT.get(name, ())))
        for name, (text, right) in VALUES.items()
    )
    yield (_Attack(name, text, RAISES) for name, text in EXCEPTIONS.items())
    yield _that_raise("calls", CALLS)
    yield _on_the_class(course, neighbours)
    yield (
        _Attack(name, text, (right,) if right else NOT_READ, whole=True)
        for name, (text, right) in PROGRAMS_THAT_CANNOT_BE_READ.items()
    )
    yield _that_raise("writes", WRITES, *HARMLESS)  # where nobody else will ever see it
    yield (_system_call(name, *numbers) for name, numbers in RAW.items())


def _that_raise(what: str, deeds: Mapping[str, str], *also: Verdict) -> Iterator[_Attack]:
    return (
        _Attack(f"{what} {name}", _body(text), (*RAISES, *also)) for name, text in deeds.items()
    )


def _system_call(name: str, x86_64: int, aarch64: int) -> _Attack:
    """It has to be refused; the program raises where it is not."""
    number = f"{{'aarch64': {aarch64}}}.get(os.uname().machine, {x86_64})"
    text = f"assert ctypes.CDLL(None).syscall(ctypes.c_long({number}), 0, 0, 0, 0, 0, 0) == -1"
    return _Attack(f"system call {name}", _body(text), HARMLESS)


def _on_the_class(course: Course, neighbours: Path) -> Iterator[_Attack]:
    """What other learners handed in, the rows of the run, and the references."""
    first = str(neighbours / "l0000")
    for name, text in {
        "lists the class": f"os.listdir({str(neighbours)!r})",
        "reads a neighbour": f"[open(os.path.join({first!r}, n)) for n in os.listdir({first!r})]",
        "writes beside a neighbour": f"open({first!r} + '/relu.py', 'w')",
        "writes to the journal": f"open({str(neighbours.parent / 'out.jsonl.journal')!r}, 'a')",
    }.items():
        yield _Attack(name, _body(text), RAISES)
    for exercise in EXERCISES[:2]:
        found = course.find(exercise)
        assert found is not None
        path = str(found.folder / "reference.py")
        text = f"try: exec(open({path!r}).read(), globals())\nexcept OSError: pass\nreturn 3"
        yield _Attack(f"runs the reference of {exercise}", _body(text), (Verdict.WRONG_ANSWER,))
