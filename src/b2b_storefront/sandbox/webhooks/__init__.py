"""The webhooks of a store: which events a change is, and how they are signed, sent, and sent again."""
