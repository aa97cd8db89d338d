"""Contracts and clause catalogues compared statement by statement, by id; what is only assumed changes nothing."""
