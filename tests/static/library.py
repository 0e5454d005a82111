"""A schema and operations that have one of everything that code is generated for, and their compiled client."""

import importlib.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

__all__ = ["QUERIES", "SCHEMA", "imported", "write"]

SCHEMA = '''
scalar Decimal

type Query {
  """
  Page through the books on a shelf.

  Access: b2b
  Permission: get_books, get_shelves (inferred)
  """
  books(
    """Number of the shelf."""
    shelf: Int!
    """Only books of this genre."""
    genre: Genre
    """Only books that cost this."""
    price: Decimal
    """Where to search from."""
    from: String
    """Size of the page."""
    first: Int
    """Number of books to skip."""
    offset: Int
    """Size of the page, in another word."""
    limit: Int
  ): BookConnection

  """
  One book.

  Access: either or anonymous (inferred)
  """
  book(
    """Title of the book."""
    title: String
  ): Book

  """
  One author.

  Access: anonymous
  """
  author: AuthorWithBooks

  """
  Every author.

  Access: anonymous
  """
  authors: [Author]

  """
  What all books are worth.

  Access: bc or anonymous
  """
  worth: Decimal

  """
  What each book is worth.

  Access: either
  """
  prices: [Decimal]
}

type Mutation {
  """
  Add a book.

  Deprecated: nothing replaces it
  Access: b2b
  """
  bookCreate(
    """The book."""
    bookData: BookInput!
  ): BookCreate
}

enum Genre { NOVEL POEM }

type BookConnection { totalCount: Int pageInfo: PageInfo! edges: [BookEdge] }
type PageInfo { hasNextPage: Boolean! endCursor: String }
type BookEdge { node: Book }

"""A book on a shelf."""
type Book {
  id: ID!
  title: String
  genre: Genre
  price: Decimal
  author: Author
  chapters(
    """Only chapters with this word."""
    search: String
  ): [String]
}

"""Who wrote a book."""
type Author { id: ID! fullName: String }

"""Who wrote a book, with the books."""
type AuthorWithBooks {
  id: ID!
  allBooks(
    """Only books with this word."""
    search: String
    first: Int
    offset: Int
    after: String
  ): BookConnection
}

"""Answer of `bookCreate`."""
type BookCreate { book: Book }

input BookInput { bookTitle: String! price: Decimal genre: Genre = NOVEL keywords: [String!] series: SeriesInput }
input SeriesInput { seriesName: String volume: Int }
'''

QUERIES = r'''
query Books($shelf: Int!, $genre: Genre, $price: Decimal, $from: String, $first: Int, $offset: Int) {
  books(shelf: $shelf, genre: $genre, price: $price, from: $from, first: $first, offset: $offset) {
    totalCount
    pageInfo { hasNextPage }
    edges { node { ...BookCard } }
  }
}

query BooksWithoutOffset($shelf: Int!, $first: Int) {
  books(shelf: $shelf, first: $first) { totalCount pageInfo { hasNextPage } edges { node { id } } }
}

query BooksWithoutTotal($shelf: Int!, $first: Int, $offset: Int) {
  books(shelf: $shelf, first: $first, offset: $offset) { pageInfo { hasNextPage } edges { node { id } } }
}

query BooksWithoutPageInfo($shelf: Int!, $first: Int, $offset: Int) {
  books(shelf: $shelf, first: $first, offset: $offset) { totalCount edges { node { id } } }
}

query Book($title: String) { book(title: $title) { ...BookDetail } }
query OddlyCalledBook($chaptersSearch: String) {
  odd: book(title: "\"\\n\" is \u0022new line\u0022") {
    id
    author { fullName }
    chapters(search: $chaptersSearch)
  }
}
query BlockQuotedBook { book(title: """Say "yes" """) { id } }
query Author($allBooksSearch: String, $allBooksFirst: Int, $allBooksOffset: Int, $allBooksAfter: String) {
  author {
    id
    allBooks(search: $allBooksSearch, first: $allBooksFirst, offset: $allBooksOffset, after: $allBooksAfter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { ...BookCard } }
    }
  }
}
query Authors { authors { ...Writer } }
query Worth { worth }
query Prices { prices }
mutation BookCreate($bookData: BookInput!) { bookCreate(bookData: $bookData) { book { ...BookCard } } }

fragment BookCard on Book { id title genre price }
fragment BookDetail on Book { ...BookCard author { ...Writer } }
fragment Writer on Author { ...AuthorName }
fragment AuthorName on Author { id fullName }
'''


def write(folder: Path, schema: str = SCHEMA, queries: str = QUERIES) -> tuple[Path, Path]:
    """Write a schema and operations below a folder and return their own two folders."""
    for name, text in (("schema", schema), ("queries", queries)):
        (folder / name).mkdir(parents=True)
        (folder / name / "library.graphql").write_text(text)
    return folder / "schema", folder / "queries"


@contextmanager
def imported(package: Path) -> Iterator[ModuleType]:
    """Import a package from wherever it lies, and forget it at the end."""
    location = package / "__init__.py"
    spec = importlib.util.spec_from_file_location(package.name, location, submodule_search_locations=[str(package)])
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[package.name] = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
        yield module
    finally:
        for name in [name for name in sys.modules if name.split(".")[0] == package.name]:
            del sys.modules[name]
