"""Calls that are attempted again, in both kinds: written once, asynchronously."""
