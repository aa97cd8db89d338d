"""Requests that no clause thought of: drawn from the OpenAPI document, sent like others, judged by ordinary clauses."""
