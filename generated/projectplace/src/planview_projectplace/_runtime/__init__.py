"""Runtime of a generated client: calls, sessions, retries, paging, codecs. Import what you need from its modules."""
