"""An exercise that needs processes has them, within limits on all of them together."""

from __future__ import annotations

import sys

import pytest
import torch

from tests.confinement.conftest import double_of, outcome, run
from tutor.candidate.run import Candidates

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nobody counts"),
    pytest.mark.slow,
]


def test_a_data_loader_with_workers_works(candidates: Candidates) -> None:
    """Workers are started, pass tensors through shared memory, and end."""
    body = (
        "from torch.utils.data import DataLoader, TensorDataset\n"
        "loader = DataLoader(TensorDataset(torch.arange(8.0)), batch_size=4, num_workers=2)\n"
        "return [batch.sum().item() for [batch] in loader]"
    )
    assert outcome(candidates, body, starts_processes=True).value == [6.0, 22.0]


def test_memory_is_limited_for_all_of_them_together(candidates: Candidates) -> None:
    """Four that hold less than the limit each, and more together: all are ended."""
    body = (
        "import time\n"
        "for _ in range(4):\n"
        "    if os.fork() == 0:\n"
        "        held = bytearray(400 << 20)\n"
        "        for at in range(0, len(held), 4096): held[at] = 1\n"
        "        time.sleep(600)\n"
        "time.sleep(600)"
    )
    assert run(candidates, body, starts_processes=True).ended == "killed"
    assert torch.equal(double_of(candidates), torch.full((2,), 2.0))


def test_their_number_is_limited(candidates: Candidates) -> None:
    """Starting more and more of them ends in an exception, or in the end of them all."""
    body = (
        "import time\n"
        "try:\n"
        "    for _ in range(1000):\n"
        "        if os.fork() == 0: time.sleep(600)\n"
        "        time.sleep(0.001)\n"
        "except OSError: return 'refused'\n"
        "time.sleep(600)"
    )
    report = run(candidates, body, starts_processes=True)
    refused = [answer.outcome.value for answer in report.answers] == ["refused"]
    assert refused or report.ended == "killed"
    assert torch.equal(double_of(candidates), torch.full((2,), 2.0))


def test_those_of_an_ended_submission_are_not_counted(candidates: Candidates) -> None:
    """However many one has started, the next has all of its own number."""
    many = (
        "import time\n"
        "try:\n"
        "    for _ in range(1000):\n"
        "        if os.fork() == 0: time.sleep(600)\n"
        "except OSError: return 'refused'\n"
    )
    one = "return subprocess.run(['/bin/echo', 'heard'], capture_output=True, text=True).stdout"
    for _ in range(8):  # half of the time they are gone before anybody asks
        run(candidates, many, starts_processes=True)
        assert outcome(candidates, one, starts_processes=True).value == "heard\n"


def test_other_layers_hold_for_each_of_them(candidates: Candidates) -> None:
    """A process that it starts can do no more than it can itself."""
    body = (
        "command = ['/bin/sh', '-c', 'cat /etc/passwd; echo x > /tmp/left-behind']\n"
        "done = subprocess.run(command, capture_output=True, text=True)\n"
        "return done.stdout"
    )
    assert outcome(candidates, body, starts_processes=True).value == ""
