"""Reports of a run, all from one model."""
