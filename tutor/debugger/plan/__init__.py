"""Where a session stops: an author's waypoints and the learner's own breakpoints."""
