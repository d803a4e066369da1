"""What a submission causes is its own verdict: none of these is the tutor's fault, or hangs it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.model import Course
from tutor.judge.client import Judge
from tutor.result_texts import MAX_ROW
from tutor.results import Grade, Verdict, to_json
from tutor.workspace.submission import Submission

pytestmark = pytest.mark.slow
RIGHT = "def double(x):\n    return x * 2\n"


def body(text: str, before: str = "") -> str:
    """A program whose double has this body."""
    lines = "".join(f"    {line}\n" for line in text.splitlines())
    return f"import os, sys, time, torch\n{before}\ndef double(x):\n{lines}"


def forged(text: str) -> str:
    """A program that sends replies of its own, with this run's number, on this run's socket."""
    return body(
        f"{text}\nreturn x * 2",
        "import gc\n"
        "from tutor.candidate.messages import Answer, Answers, Confined, Loaded, encode_reply\n"
        "from tutor.candidate.outcome import Outcome\n"
        "from tutor.candidate.wire import protocol\n"
        "from tutor.candidate.wire.layout import HEADER_SIZE\n"
        "run = next(o for o in gc.get_objects() if type(o).__name__ == 'JobRun')\n"
        "def send(data): protocol.send_frame(run.sock, data)\n"
        "def raw(text, tail=b''): send(HEADER_SIZE.pack(len(text)) + text + tail)\n"
        "def tree(text, tensors='[]'):\n"
        '    body = \'{"u":["%s","Answers",{"u":[{"u":[]},%s,{"u":[]}]}]}\' % (run.nonce, text)\n'
        '    raw((\'{"tree":%s,"tensors":%s}\' % (body, tensors)).encode())\n'
        "def answer(**fields):\n"
        "    outcome = Outcome(**{'value': x, 'raised': None, 'after': {}, **fields})\n"
        "    send(encode_reply(Answers((Answer(0, outcome),)), run.nonce))\n"
        "x = torch.ones(2, 3)\n",
    )


@pytest.fixture(scope="module")
def judge(zygote: Zygote, tiny_course: Course) -> Iterator[Judge]:
    """One judge for all: an attack must not cost it its life."""
    judge = Judge(zygote, tiny_course.folder)
    yield judge
    judge.close()


def graded(judge: Judge, course: Course, source: str) -> Grade:
    """The grade of a program for `double`, which can be written in any format."""
    raw = source.encode("utf-8", "surrogatepass")
    submission = Submission("double", Path("/learner/double.py"), raw, source, "digest")
    grade = judge.grade(submission, course.exercises[0], texts=True)
    row = json.dumps(to_json(grade), allow_nan=False)
    assert len(row) <= MAX_ROW + 20_000  # its numbers and the names of its fields
    json.dumps(to_json(grade), ensure_ascii=False, allow_nan=False).encode()
    return grade


PROGRAMS_THAT_CANNOT_BE_READ = {
    "30,000 minus signs": (f"x = {'-' * 30_000}1\n{RIGHT}", Verdict.DOES_NOT_LOAD),
    "a chain of 20,000 attributes": (f"def f(x):\n    x{'.a' * 20_000}\n{RIGHT}", None),
    "a sum of 60,000 terms": (f"x = {'1+' * 60_000}1\n{RIGHT}", Verdict.DOES_NOT_LOAD),
    "5,000 brackets": (f"x = {'(' * 5_000}1{')' * 5_000}\n{RIGHT}", Verdict.DOES_NOT_LOAD),
    "300 brackets that are not closed": (f"x = {'{' * 90}\n{RIGHT}", Verdict.DOES_NOT_LOAD),
    "a null byte": (f"{RIGHT}\0", Verdict.DOES_NOT_LOAD),
    "half a surrogate pair": (f"s = '\ud800'\n{RIGHT}", Verdict.DOES_NOT_LOAD),
    "a sum of 900 terms": (f"x = {'1+' * 900}1\n{RIGHT}", Verdict.RESOURCE_LIMIT),
    "a hundred thousand names": ("(x, y)\n" * 30_000, None),
    "a file of 300,000 characters": (f"{RIGHT}# {'x' * 300_000}\n", Verdict.RESOURCE_LIMIT),
    "escapes that warn": (f"s = '{chr(92)}d'\n" * 3_000 + RIGHT, Verdict.ACCEPTED),
    "a module that never ends": ("while True: pass\n", Verdict.TIME_LIMIT),
}


@pytest.mark.parametrize("name", PROGRAMS_THAT_CANNOT_BE_READ)
def test_texts_that_break_a_parser(judge: Judge, tiny_course: Course, name: str) -> None:
    """Does not load, or too much to be read; never a fault of the tutor's."""
    source, verdict = PROGRAMS_THAT_CANNOT_BE_READ[name]
    grade = graded(judge, tiny_course, source)
    not_read = (Verdict.DOES_NOT_LOAD, Verdict.RESOURCE_LIMIT)
    assert grade.verdict is verdict or (verdict is None and grade.verdict in not_read)
    if not grade.accepted:
        assert grade.diagnosis is not None and grade.diagnosis.title


@pytest.mark.parametrize("name", ["a sum of 60,000 terms", "a sum of 900 terms"])
def test_nothing_is_searched_in_what_cannot_be_read(
    judge: Judge, tiny_course: Course, name: str
) -> None:
    """`why` gives the true reason, whether Python fails on the text or the tutor would."""
    source, _ = PROGRAMS_THAT_CANNOT_BE_READ[name]
    submission = Submission("double", Path("/learner/double.py"), b"", source, name)
    found = judge.why(submission, tiny_course.exercises[0])
    assert not found.found and "several statements" in found.reason


def test_a_program_that_is_too_deep_is_told_so(judge: Judge, tiny_course: Course) -> None:
    """With the line, and what to do about it."""
    grade = graded(judge, tiny_course, f"{RIGHT}\ny = {'1+' * 900}1\n")
    assert grade.diagnosis is not None
    assert "line 4" in grade.diagnosis.message and "several statements" in grade.diagnosis.message


DEEP = {
    "a sum": f"return x * 3 + {'0 + ' * 88}0",
    "signs": f"return x * 3 * {'-' * 88}1",
    "attributes": f"y = x{'.T.T' * 43}\nreturn y * 3",
    "calls": f"return {'abs(' * 88}x * 3{')' * 88}",
    "lists": f"y = {'[' * 90}{']' * 90}\nreturn x * 3",
    "conditions": "".join(f"{'elif' if n else 'if'} len(x) == {-n}: y = {n}\n" for n in range(88))
    + "return x * 3",
    "blocks": "".join(f"{' ' * n}if True:\n" for n in range(18)) + " " * 18 + "return x * 3",
    "functions": "return " + "(lambda: " * 25 + "x * 3" + ")()" * 25,
}


@pytest.mark.parametrize("name", DEEP)
def test_what_is_read_can_be_analysed(judge: Judge, tiny_course: Course, name: str) -> None:
    """Just below the limit, no analysis fails: neither what explains a check nor `why`."""
    source = body(DEEP[name])
    grade = graded(judge, tiny_course, source)
    assert grade.verdict is Verdict.WRONG_ANSWER
    assert grade.diagnosis is not None and grade.diagnosis.title != "I cannot say why"
    submission = Submission("double", Path("/learner/double.py"), b"", source, name)
    found = judge.why(submission, tiny_course.exercises[0])
    assert "failed on this program" not in found.reason


VALUES = {
    "an int of 5,000 digits": (body("return 10**5000"), Verdict.WRONG_ANSWER),
    "an int that no float holds": (body("return 10**400"), Verdict.WRONG_ANSWER),
    "keys that collide": (
        body("return {i * (2**61 - 1): i for i in range(1, 3000)}"), Verdict.WRONG_ANSWER,
    ),
    "tuples as keys": (body("return {(i, 1): 0 for i in range(5000)}"), Verdict.WRONG_ANSWER),
    "tensors as keys": (body("return {x: 1}"), Verdict.WRONG_ANSWER),
    "a method replaced on a right answer": (
        body("y = x * 2\ny.shape_of = 3\ny.numel = 5\nreturn y"), Verdict.ACCEPTED,
    ),
    "a wrong answer with the memory of a right one": (
        body("y, z = x * 3, x * 2\ny.keep = z\ny.data_ptr = z.data_ptr\nreturn y"),
        Verdict.WRONG_ANSWER,
    ),
    "a changed input that points to its copy": (
        body(
            "y, old = x * 2, x.clone()\nx.add_(1)\nx.keep = old\nx.data_ptr = old.data_ptr\n"
            "x.is_contiguous = lambda: True\nreturn y"
        ),
        Verdict.WRONG_ANSWER,
    ),
    "a subclass that lies": (
        body(
            "return Lie(torch.zeros(7))",
            "class Lie(torch.Tensor):\n    shape = property(lambda self: torch.Size((2, 3)))\n"
            "    def __eq__(self, other): return True\n    __hash__ = torch.Tensor.__hash__\n",
        ),
        Verdict.WRONG_ANSWER,
    ),
    "a text that nothing can encode": (
        body("print('\\ud800', file=sys.stderr)\nprint('\\ud800')\nreturn x * 2"), Verdict.ACCEPTED,
    ),
    "a clock that says nan": (
        body("return x * 2", "time.perf_counter = lambda: float('nan')"), Verdict.ACCEPTED,
    ),
    "a clock of 400 digits": (
        body("return x * 2", "time.perf_counter = lambda: 10**400"), Verdict.ACCEPTED,
    ),
    "an enormous repr": (
        body("return R()", "class R:\n    def __repr__(self): return 'x' * 10**8\n"),
        Verdict.WRONG_ANSWER,
    ),
    "a text of 100 MB": (body("return 'x' * 10**8"), Verdict.WRONG_ANSWER),
    "a million floats": (body("return [0.5] * 10**6"), Verdict.WRONG_ANSWER),
    "a tensor of 100 MB": (body("return torch.ones(5000, 5000)"), Verdict.WRONG_ANSWER),
    "lists within each other": (
        body("y = []\nfor _ in range(10_000): y = [y]\nreturn y"), Verdict.WRONG_ANSWER,
    ),
    "a list that holds itself": (body("y = []\ny.append(y)\nreturn y"), Verdict.WRONG_ANSWER),
    "a process that stops itself": (
        body("import signal\nos.kill(os.getpid(), signal.SIGSTOP)\nreturn x * 2"),
        Verdict.TIME_LIMIT,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", VALUES)
def test_values_that_break_a_comparison(judge: Judge, tiny_course: Course, name: str) -> None:
    """Compared, or refused as what they are."""
    source, verdict = VALUES[name]
    assert graded(judge, tiny_course, source).verdict is verdict


NAMES = "mallory\\x1b[2J\\r\\nanna: 1 of 1 accepted\\u202e"
EXCEPTIONS = {
    "a name with line breaks and escapes": body(
        f"raise type('{NAMES}', (Exception,), {{}})('{NAMES}')"
    ),
    "a message that cannot be made": body(
        "raise E", "class E(Exception):\n    def __str__(self): raise E\n"
    ),
    "a message that is no text": body(
        "raise E", "class E(Exception):\n    def __str__(self): return 3\n"
    ),
    "a message of a class of its own": body(
        "raise E",
        "class S(str):\n    def __getitem__(self, at): return 3\n"
        "    def __str__(self): return self\n"
        "class E(Exception):\n    def __str__(self): return S('no')\n",
    ),
    "a long message": body("raise ValueError('x' * 10**7)"),
    "a name that cannot be read": body(
        "raise E",
        "class M(type):\n    __name__ = property(lambda self: 1 / 0)\n"
        "class E(Exception, metaclass=M): pass\n",
    ),
    "a syntax error with odd places": body(
        "raise SyntaxError('no', ('/learner/double.py', 'abc', -5, None, 10**30, []))"
    ),
    "a traceback that cannot be read": body(
        "raise E", "class E(Exception):\n    __traceback__ = property(lambda self: 1 / 0)\n"
    ),
    "a group within groups": body(
        "e = ValueError()\nfor _ in range(5000): e = ExceptionGroup('g', [e])\nraise e"
    ),
}


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_exceptions_that_break_a_report(judge: Judge, tiny_course: Course, name: str) -> None:
    """Told as the exceptions that they are, on lines of their own."""
    grade = graded(judge, tiny_course, EXCEPTIONS[name])
    if name == "a name with line breaks and escapes":
        assert grade.diagnosis is not None and "mallory" in grade.diagnosis.title
    assert grade.verdict is Verdict.RUNTIME_ERROR
    assert grade.diagnosis is not None
    assert "\n" not in grade.diagnosis.title and "\x1b" not in json.dumps(to_json(grade))
    assert "anna: 1" not in "\n".join(grade.diagnosis.message.splitlines()[1:])


def test_a_message_that_never_ends_takes_the_programs_own_time(
    judge: Judge, tiny_course: Course
) -> None:
    """It is made in the confined process, under its time limit."""
    source = body(
        "raise E", "class E(Exception):\n    def __str__(self):\n        while True: pass\n"
    )
    assert graded(judge, tiny_course, source).verdict is Verdict.TIME_LIMIT


FORGED = {
    "keys that collide": "keys = ','.join('[%d,0]' % (i * (2**61 - 1)) for i in range(1, 30_000))\n"
    "tree('{\"d\":[%s]}' % keys)",
    "a key twice": 'tree(\'{"d":[["a",1],["a",2]]}\')',
    "an attribute that replaces a method": (
        'entry = \'[{"dtype":"float32","shape":[0],"perm":[0],"grad":false,"attrs":'
        '{"shape":3}}]\'\ntree(\'{"t":0}\', entry)'
    ),
    "an attribute that is a class": (
        'entry = \'[{"dtype":"float32","shape":[0],"perm":[0],"grad":false,"attrs":'
        '{"__class__":3}}]\'\ntree(\'{"t":0}\', entry)'
    ),
    "a deep tree": "tree('{\"l\":[' * 5_000 + ']}' * 5_000)",
    "a million brackets": "raw(b'[' * 10**6)",
    "a number of 5,000 digits": "tree('1' * 5_000)",
    "a nan clock": "answer(seconds=float('nan'))",
    "a clock that no float holds": "answer(seconds=10**400)",
    "a count below zero": "answer(ticks=-1)",
    "an exception of another form": "answer(raised=None, aliases=3)",
    "a value out of turn": "for _ in range(3): answer(value=x * 2)",
    "its confinement once more": "send(encode_reply(Confined(('everything',)), run.nonce))",
    "loaded once more": "send(encode_reply(Loaded((), (), ''), run.nonce))",
    "a thousand empty replies": (
        "for _ in range(1000): send(encode_reply(Answers(()), run.nonce))"
    ),
    "a frame of 200 MB": "protocol.send_frame(run.sock, bytes(200 << 20))",
}


@pytest.mark.parametrize("name", FORGED)
def test_forged_replies_are_flagged(judge: Judge, tiny_course: Course, name: str) -> None:
    """Learner code that has found the socket and the number of the run gains nothing by it."""
    grade = graded(judge, tiny_course, forged(FORGED[name]))
    assert grade.verdict is Verdict.FLAGGED


def test_the_judge_is_as_good_as_before(judge: Judge, tiny_course: Course) -> None:
    """After all of this an honest program is accepted, by the same process."""
    assert graded(judge, tiny_course, RIGHT).accepted
