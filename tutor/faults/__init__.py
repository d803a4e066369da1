"""`why`: fault localization, one answer of three searches."""
