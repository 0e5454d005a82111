"""Reads operations that have descriptions, as the newer GraphQL specification allows and graphql-core 3.2 does not."""

from graphql import GraphQLSyntaxError, Lexer, Node, Source, Token, TokenKind

__all__ = ["DescribedSource", "description_of"]

_EXECUTABLE = frozenset({"fragment", "mutation", "query", "subscription"})


class DescribedSource(Source):
    """A document whose descriptions of operations and fragments are put aside; all else stays where it is.

    Args:
        body: The document's text.
        name: The name of the file that it comes from.
    """

    def __init__(self, body: str, name: str) -> None:
        super().__init__(body, name)
        self.descriptions: dict[int, str] = {}
        """Each description by where the definition that it belongs to begins."""
        self.body = self._put_aside()

    def _put_aside(self) -> str:
        body, depth = self.body, 0
        lexer = Lexer(Source(body, self.name))
        try:
            before: Token = lexer.advance()
            while before.kind is not TokenKind.EOF:
                depth += before.kind in {TokenKind.BRACE_L, TokenKind.PAREN_L}
                depth -= before.kind in {TokenKind.BRACE_R, TokenKind.PAREN_R}
                token = lexer.advance()
                is_text = before.kind in {TokenKind.STRING, TokenKind.BLOCK_STRING}
                if is_text and depth == 0 and token.kind is TokenKind.NAME and token.value in _EXECUTABLE:
                    self.descriptions[token.start] = before.value or ""
                    blank = "".join(sign if sign in "\r\n" else " " for sign in body[before.start : before.end])
                    body = body[: before.start] + blank + body[before.end :]
                before = token
        except GraphQLSyntaxError:
            return self.body  # The parser says what is wrong, and where.
        return body


def description_of(node: Node) -> str | None:
    """Return the description of an operation or a fragment; None where it has none."""
    source = node.loc.source if node.loc else None
    found = source.descriptions.get(node.loc.start) if node.loc and isinstance(source, DescribedSource) else None
    return found.strip() or None if found else None
