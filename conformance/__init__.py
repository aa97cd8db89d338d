"""Mock servers, probes, checks and verdicts: does an endpoint keep what its documentation says?"""
