"""What changed between two editions of an API's documents, whom it breaks, and what it asks of a release."""
