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
from tutor.report.meaning import STANDING, Standing

MOST_ROWS, MOST_MISTAKES = 40, 20  # of the plots
PAGE = Path(__file__).parent / "page"
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
    environment.filters["breakable"] = _breakable
    script = (PAGE / "tables.js").read_text(encoding="utf-8")
    plots = _plots(summary)
    return environment.get_template("report.html").render(
        summary=summary,
        say=phrases,
        kinds=list(Standing),
        standing=STANDING,
        plots=plots,
        most_rows=MOST_ROWS,
        most_mistakes=MOST_MISTAKES,
        style=(PAGE / "report.css").read_text(encoding="utf-8"),
        script=script,
        script_digest=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    )


def _breakable(name: str) -> str:
    """The name as HTML that may be broken after each underscore, and nowhere else."""
    from markupsafe import Markup, escape

    return escape(name).replace("_", Markup("_<wbr>"))


def _plots(summary: ClassSummary) -> dict[str, str]:
    try:
        from tutor.report.plots import plots_of
    except ImportError as error:
        raise SetupError(f"the plots need {error.name}", fix=SETUP) from error
    return plots_of(summary, MOST_ROWS, MOST_MISTAKES)
