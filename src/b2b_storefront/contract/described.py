"""Reads operations and variables that have descriptions, as newer GraphQL allows and graphql-core 3.2 does not."""

from graphql import GraphQLSyntaxError, Lexer, Node, Source, Token, TokenKind

__all__ = ["DescribedSource", "description_of"]

_EXECUTABLE = frozenset({"fragment", "mutation", "query", "subscription"})
_OPENING = frozenset({TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L})
_CLOSING = frozenset({TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R})
_TEXTS = frozenset({TokenKind.BLOCK_STRING, TokenKind.STRING})


class DescribedSource(Source):
    """A document whose descriptions of operations, fragments and variables are put aside; all else stays where it is.

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
            text: Token = lexer.advance()
            before = text.kind
            while text.kind is not TokenKind.EOF:
                depth += (text.kind in _OPENING) - (text.kind in _CLOSING)
                token = lexer.advance()
                if text.kind in _TEXTS and _is_described(token, depth, before):
                    self.descriptions[token.start] = text.value or ""
                    blank = "".join(sign if sign in "\r\n" else " " for sign in body[text.start : text.end])
                    body = body[: text.start] + blank + body[text.end :]
                text, before = token, text.kind
        except GraphQLSyntaxError:
            return self.body  # The parser says what is wrong, and where.
        return body


def _is_described(token: Token, depth: int, before: TokenKind) -> bool:
    """Tell whether a text is the description of what begins with a token.

    Args:
        token: The token behind the text.
        depth: How many braces, brackets and parentheses are open.
        before: The kind of the token before the text.
    """
    if depth == 0:
        return token.kind is TokenKind.NAME and token.value in _EXECUTABLE
    # Not the default of the variable before, and no argument of a directive.
    return depth == 1 and token.kind is TokenKind.DOLLAR and before not in {TokenKind.COLON, TokenKind.EQUALS}


def description_of(node: Node) -> str | None:
    """Return the description of an operation, a fragment or a variable; None where it has none."""
    source = node.loc.source if node.loc else None
    found = source.descriptions.get(node.loc.start) if node.loc and isinstance(source, DescribedSource) else None
    return found.strip() or None if found else None
