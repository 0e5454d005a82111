"""Faults on purpose: which requests fail, and how."""
