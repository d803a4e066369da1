"""Jobs and replies survive the wire; a reply of any other form is refused."""

from __future__ import annotations

import math
from typing import Any

import pytest
import torch

from tutor.candidate.job import Call, Job, Trial
from tutor.candidate.messages import (
    Answer,
    Answers,
    Confined,
    Loaded,
    LoadFailed,
    Reply,
    Returned,
    SentFile,
    decode_job,
    decode_reply,
    encode_job,
    encode_reply,
)
from tutor.candidate.outcome import Frame, Outcome, Raised
from tutor.candidate.wire.protocol import ProtocolError, pack

RAISED = Raised("ValueError", ("ValueError", "Exception"), "no", (Frame("f", 1, 0, 1, 4, "f"),))
PLAIN = Outcome(3, None, {"n": 2}, ("n",), {"torch.mm": 1}, {">aten.mm": 2}, 0.5, "printed", True)
UNTOUCHED = Outcome(None, RAISED, {}, ticks=7, late=True, untouched=True, recording={"steps": []})


@pytest.mark.parametrize("enough", [1.5, math.inf])
def test_a_job_survives(enough: float) -> None:
    """Every kind of call, modules and the drive; cases are sent beside it."""
    calls = (
        Call("f", 0, watch=True, at_once=True),
        Call("f", 1, fresh=True, record=("/learner/f.py",)),
        Call("g", 0, trial=Trial(3, 5, "é\udcff", 5000, 1.25)),
    )
    files = {"lin": SentFile("source", "/learner/lin.py")}
    job = Job(
        "f", "source\n", "/learner/f.py", ("f", "g"), files, (b"1", b"2"), calls, "/data", True,
        False, 2.0, SentFile("drive", "<drive>"), True, enough, held_from=4,
    )  # fmt: skip
    header = decode_job(encode_job(job, "nonce"))
    assert (header.nonce, header.cases) == ("nonce", 2)
    assert header.job == Job(**{**vars(job), "cases": ()})


@pytest.mark.parametrize(
    "reply",
    [
        Confined(("own session", "rlimits")),
        Loaded(("f", "g"), ("h",), "printed"),
        LoadFailed(RAISED, "printed"),
        Answers((Answer(0, PLAIN), Answer(1, UNTOUCHED))),
        Answers((), done=True, skipped=(3, 4)),
        Returned(),
    ],
)
def test_a_reply_survives(reply: Reply) -> None:
    """Each kind, with everything in it; lists in a recording become tuples of nothing else."""
    assert decode_reply(encode_reply(reply, "nonce"), "nonce") == reply


def test_untouched_inputs_are_those_of_the_case() -> None:
    """They do not cross; whoever reads the answer has them."""
    inputs = {"x": torch.ones(2)}
    assert Answer(0, UNTOUCHED).outcome_on(inputs).after is inputs
    assert Answer(0, PLAIN).outcome_on(inputs).after == {"n": 2}


def answers(**changes: Any) -> bytes:
    """A frame with one answer, in which something is not as it should be."""
    fields = [name for name in vars(PLAIN) if name not in ("untouched", "recording")]
    row = [vars(PLAIN)[name] for name in fields]
    for name, value in changes.items():
        row[fields.index(name)] = value
    return pack(("nonce", "Answers", (((0, (*row, None)),), False, ())))


@pytest.mark.parametrize(
    "frame",
    [
        pack(None),
        pack(("nonce", "Answers")),
        pack(["nonce", "Answers", ((), False, ())]),
        pack(("other", "Answers", ((), False, ()))),
        pack(("nonce", "Nonsense", ())),
        pack(("nonce", ["Answers"], ())),
        pack(("nonce", "Answers", ((), False))),
        pack(("nonce", "Answers", (((0,),), False, ()))),
        pack(("nonce", "Answers", (((0, (1, 2, 3)),), False, ()))),
        pack(("nonce", "Answers", (("no",), False, ()))),
        pack(("nonce", "Answers", ((), False, ("line",)))),
        pack(("nonce", "LoadFailed", (("ValueError",), ""))),
        pack(("nonce", "LoadFailed", (("ValueError", (), "", ((1, 2),)), ""))),
        pack(("nonce", "Loaded", (1, (), ""))),
        pack(("nonce", "Confined", ("rlimits",))),
        answers(calls=[("torch.mm", 1)]),
        answers(ops={"mm": "many"}),
        answers(aliases=3),
        answers(seconds="long"),
        answers(ticks=None),
        answers(peak=-1),
        answers(raised=("ValueError", (), "", 3)),
        answers(after=5),
    ],
)
def test_a_forged_reply_is_refused(frame: bytes) -> None:
    """As ProtocolError and as nothing else."""
    with pytest.raises(ProtocolError):
        decode_reply(frame, "nonce")


def test_the_forged_replies_differ_from_a_right_one_only_in_their_fault() -> None:
    """The frame that they are made from is read."""
    reply = decode_reply(answers(), "nonce")
    assert isinstance(reply, Answers) and reply.answers[0].outcome == PLAIN
