"""What is special about fields: secrets that no repr shows, and moments that are datetimes too."""

__all__ = ["DATETIMES", "SECRET_FIELDS", "SECRET_RESULTS"]

SECRET_FIELDS = frozenset(
    {"bcToken", "confirmPassword", "currentPassword", "newPassword", "password", "storefrontLoginToken"}
)
"""Inputs and results that a model's repr leaves out."""

SECRET_RESULTS = frozenset({"redirectUrl", "token"})
"""Further results to leave out: a redirect signs the customer in. As inputs these names are harmless."""

DATETIMES = {"UnixTime": "unix_datetime", "MailTime": "mail_datetime"}
"""The function that reads a moment, by the type of the field that holds it."""
