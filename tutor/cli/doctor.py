"""`tutor doctor`: what this machine has of what the tutor needs, and how to get the rest."""

from __future__ import annotations

import importlib.util
import platform
import shutil
import sys
import textwrap
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from tutor.candidate.confinement.layers import LAYERS, LayerReport
from tutor.candidate.confinement.policy import class_policy, learner_policy
from tutor.candidate.confinement.require import broken_promises
from tutor.cli.group import cli
from tutor.cli.output import json_option, print_json

WIDEST = 100
NARROW = 80


@dataclass(frozen=True)
class Finding:
    """One line. good: whether it is as it should be. advice: what to do where it is not."""

    what: str
    found: str
    good: bool = True
    advice: str = ""


@cli.command()
@json_option
def doctor(as_json: bool) -> int:
    """Check this machine: Python, torch, the terminal, and what confines submissions."""
    findings = [_python(), _torch(), _compiled(), _terminal()]
    report = confinement_here()
    if as_json:
        isolation = {"isolation": report.active, "missing": report.missing}
        print_json({"findings": [asdict(each) for each in findings], **isolation})
    else:
        click.echo("\n".join([*_lines(findings), "", *_layers(report), "", *_summary(report)]))
    return 0 if all(each.good for each in findings) else 1


def confinement_here() -> LayerReport:
    """Which layers a class would have here: each is tried, in a process that ends at once."""
    from tutor.candidate.layer_report import layer_report
    from tutor.candidate.processes.zygote_client import Zygote

    zygote = Zygote.start(policy=class_policy(), torch=False)
    try:
        return layer_report(zygote)
    finally:
        zygote.close()


def _python() -> Finding:
    return Finding("Python", f"{platform.python_version()} ({sys.executable})")


def _torch() -> Finding:
    try:
        return Finding("torch", version("torch"))
    except PackageNotFoundError:
        return Finding("torch", "not installed", False, "Type: pip install torch")


def _compiled() -> Finding:
    """Without the compiled files next to its sources, importing torch takes three times as long."""
    spec = importlib.util.find_spec("torch")
    if spec is None or not spec.origin:
        return Finding("compiled files", "no torch to look at")
    if Path(importlib.util.cache_from_source(spec.origin)).exists():
        return Finding("compiled files", "there, so torch is imported quickly")
    folder = Path(spec.origin).parent
    advice = f"Type: {sys.executable} -m compileall -q {folder}"
    return Finding("compiled files", "missing: importing torch takes much longer", False, advice)


def _terminal() -> Finding:
    if not sys.stdout.isatty():
        return Finding("terminal", "none: this output is not one")
    columns, rows = shutil.get_terminal_size()
    found = f"{columns} × {rows}, {sys.stdout.encoding}"
    if columns < NARROW:
        return Finding("terminal", found, False, f"Make it {NARROW} columns wide, or more.")
    return Finding("terminal", found)


def _lines(findings: list[Finding]) -> list[str]:
    lines = []
    for each in findings:
        lines.append(f"{'ok ' if each.good else 'NO '} {each.what:16}{each.found}")
        if each.advice:
            lines.append(f"    {each.advice}")
    return lines


def _layers(report: LayerReport) -> list[str]:
    """Each layer in the order in which it is named everywhere, with what it stops."""
    lines = ["What confines submissions in `tutor grade`."]
    lines += ["* also holds in your own checks, where your program may read your files."]
    own = learner_policy().layers
    for name, layer in LAYERS.items():
        mark = "*" if name in own else " "
        if name in report.active:
            lines += _text(f"ok {mark}{name:18}", f"no submission can {layer.stops}")
        else:
            reason = report.reasons.get(name, "")
            lines += _text(f"NO {mark}{name:18}", f"a submission could {layer.stops}")
            lines += _text(" " * 22, *([f"({reason})"] if reason else []), layer.get)
    return lines


def _text(head: str, *sentences: str) -> list[str]:
    """Behind a head of its own width, wrapped."""
    width = min(WIDEST, max(NARROW, shutil.get_terminal_size().columns)) - len(head)
    rows = [row for sentence in sentences for row in textwrap.wrap(sentence, width)]
    return [f"{head if number == 0 else ' ' * len(head)}{row}" for number, row in enumerate(rows)]


def _summary(report: LayerReport) -> list[str]:
    broken = broken_promises(report.active)
    if not broken:
        return ["That is enough to grade strangers' programs on this machine."]
    return [f"That is not enough to grade strangers' programs here: {'; '.join(broken)}."]
