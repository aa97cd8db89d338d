"""Taking away what a run made, from its journal."""
