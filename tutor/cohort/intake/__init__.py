"""From what arrived to submissions: folders, archives, notebooks and other systems' layouts."""

from tutor.cohort.intake.collecting import Arrival, arrivals, collect
from tutor.cohort.intake.dry_run import dry_run_text
from tutor.cohort.intake.learner import Found, Learner

__all__ = ["Arrival", "Found", "Learner", "arrivals", "collect", "dry_run_text"]
