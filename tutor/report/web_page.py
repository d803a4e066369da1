"""The report as one page that needs nothing else: no request, no file beside it.

Its policy allows no request at all, and only the one script that is in it; every text from
outside is escaped by the template.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from tutor.errors import SetupError
from tutor.report import phrases
from tutor.report.class_summary import ClassSummary
from tutor.report.meaning import Standing

PAGE = Path(__file__).parent / "page"
MOST_BARS = 40
SETUP = 'Try: pip install "backprop-tutor[report]"'


def page_of(summary: ClassSummary) -> str:
    """The page as HTML. Raises SetupError where a package of the extra `report` is missing."""
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError as error:
        raise SetupError(f"the page needs {error.name}", fix=SETUP) from error
    environment = Environment(
        loader=FileSystemLoader(PAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    script = (PAGE / "sort.js").read_text(encoding="utf-8")
    return environment.get_template("report.html").render(
        summary=summary,
        say=phrases,
        kinds=list(Standing),
        plots=_plots(summary),
        style=(PAGE / "report.css").read_text(encoding="utf-8"),
        script=script,
        script_digest=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    )


def _plots(summary: ClassSummary) -> dict[str, dict[str, str]]:
    """The plots by their place on the page; one without bars is left out."""
    try:
        from tutor.report.charts import Bars, svg_of
    except ImportError as error:
        raise SetupError(f"the plots need {error.name}", fix=SETUP) from error
    exercises = summary.exercises[:MOST_BARS]
    parts = {kind: [each.number(kind) for each in exercises] for kind in Standing}
    mistakes = summary.mistakes.shown
    counts = {Standing.STUCK: [each.count for each in mistakes]}
    titles = [each.title for each in mistakes]
    plots = {
        "exercises": Bars("exercises", [each.id for each in exercises], parts, "learners"),
        "mistakes": Bars("mistakes", titles, counts, "submissions"),
    }
    return {name: svg_of(bars) for name, bars in plots.items() if bars.labels}
