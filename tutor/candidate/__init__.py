"""Running learner code in processes that know no answers."""
