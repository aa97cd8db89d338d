"""Programs that the figures run with the peers' interpreter; each prints one JSON object."""
