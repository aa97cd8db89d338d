"""Interface documents -> model fragments. Every document is hostile input: `files`, `references` and `safexml`."""
