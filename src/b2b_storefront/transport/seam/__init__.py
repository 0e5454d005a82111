"""The seam to gql: our carriers as its transports, and its transports, requests and results as ours.

gql imports the whole of graphql-core, so nothing here is imported before somebody has to do with gql.
"""
