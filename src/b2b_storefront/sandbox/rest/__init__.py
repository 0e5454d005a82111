"""The API's REST routes."""
