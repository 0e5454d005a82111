"""Tests of the receiving end of webhooks."""
