"""From what a check found to what a report says: outcomes, severity, verdicts, exit codes."""
