"""Every format by its name: `tutor grade --format NAME`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from tutor.formats.canvas import as_canvas
from tutor.formats.csv_table import as_csv
from tutor.formats.exercism import as_exercism
from tutor.formats.github import as_github
from tutor.formats.gradescope import as_gradescope
from tutor.formats.junit import as_junit
from tutor.formats.moodle import as_moodle
from tutor.formats.nbgrader import as_nbgrader
from tutor.formats.plain import as_json, as_jsonl, as_text
from tutor.formats.prairielearn import as_prairielearn
from tutor.formats.sarif import as_sarif
from tutor.learner_results import LearnerResult


@dataclass(frozen=True)
class Format:
    """One format.

    write: the whole file, without a line break at its end where it has rows. streams: what is
    written of several results is what is written of each, one after the other, so that a row can
    go out as soon as it is known. one_learner: the file of a single learner; write raises
    UsageError for none or several. suffix: of its files.
    """

    name: str
    write: Callable[[Sequence[LearnerResult]], str]
    streams: bool
    one_learner: bool
    suffix: str


def _joined(row: Callable[[LearnerResult], str]) -> Callable[[Sequence[LearnerResult]], str]:
    """Row after row."""
    return lambda results: "\n".join(row(result) for result in results)


_ALL = (
    Format("text", _joined(as_text), streams=True, one_learner=False, suffix=".txt"),
    Format("json", as_json, streams=False, one_learner=False, suffix=".json"),
    Format("jsonl", _joined(as_jsonl), streams=True, one_learner=False, suffix=".jsonl"),
    Format("csv", as_csv, streams=False, one_learner=False, suffix=".csv"),
    Format("junit", as_junit, streams=False, one_learner=False, suffix=".xml"),
    Format("gradescope", as_gradescope, streams=False, one_learner=True, suffix=".json"),
    Format("prairielearn", as_prairielearn, streams=False, one_learner=True, suffix=".json"),
    Format("github", as_github, streams=False, one_learner=True, suffix=".txt"),
    Format("canvas", as_canvas, streams=False, one_learner=False, suffix=".csv"),
    Format("moodle", as_moodle, streams=False, one_learner=False, suffix=".csv"),
    Format("nbgrader", as_nbgrader, streams=False, one_learner=False, suffix=".csv"),
    Format("exercism", as_exercism, streams=False, one_learner=True, suffix=".json"),
    Format("sarif", as_sarif, streams=False, one_learner=False, suffix=".sarif"),
)
FORMATS: Mapping[str, Format] = MappingProxyType({form.name: form for form in _ALL})
