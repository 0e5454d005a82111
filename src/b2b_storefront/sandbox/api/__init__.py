"""The API's root fields: a module or a folder for each domain of `schema/`, with its name."""
