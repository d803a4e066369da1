"""Many submissions: find them, grade them, one result object per learner."""
