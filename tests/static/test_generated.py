"""What generated code does, shown on a small library: methods, iterators, models, inputs and docstrings."""

import asyncio
import importlib
import inspect
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import ModuleType
from typing import Any

import pytest
from graphql import build_schema, parse, print_ast, validate

from b2b_storefront import UNSET, ConfigurationError
from b2b_storefront.codegen import compile_client
from b2b_storefront.wire.answer import HTTPResult
from b2b_storefront.wire.decode import decode
from b2b_storefront.wire.models import InputModel
from b2b_storefront.wire.operation import Access, Operation
from b2b_storefront.wire.variables import encode_variables

from .library import QUERIES, SCHEMA, imported, write

pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")


class Answering:
    """Answers a client's operations from a list and keeps what it was asked."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.nullable: list[bool] = []

    def answer(self, operation: Operation, variables: Mapping[str, Any]) -> Any:
        """Return the next answer as the operation's result; the answer holds all roots where these are several."""
        self.asked.append((operation.name, encode_variables(operation, variables)))
        self.nullable.append(operation.nullable)
        answer = self.answers.pop(0)
        data = answer if operation.root is None else {operation.root: answer}
        result = HTTPResult(data, None, None, status=200, headers={}, elapsed=0.0)
        return decode(operation, result, operation.model)


def client(library: ModuleType, server: Answering) -> Any:
    """Return the library's synchronous client in front of the answers."""

    class Client(library.Client):  # type: ignore[name-defined,misc]
        def run(self, operation: Operation, /, *args: Any, **variables: Any) -> Any:
            return server.answer(operation, variables)

    return Client()


def async_client(library: ModuleType, server: Answering) -> Any:
    """Return the library's asynchronous client in front of the answers."""

    class AsyncClient(library.AsyncClient):  # type: ignore[name-defined,misc]
        async def run(self, operation: Operation, /, *args: Any, **variables: Any) -> Any:
            await asyncio.sleep(0)
            return server.answer(operation, variables)

    return AsyncClient()


def page(*identifiers: int, total: int | None, more: bool = False) -> dict[str, Any]:
    """Return a page of books as the API answers it."""
    edges = [{"node": {"id": str(identifier)}} for identifier in identifiers]
    return {"totalCount": total, "pageInfo": {"hasNextPage": more}, "edges": edges}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The compiled library."""
    folder = tmp_path_factory.mktemp("compiled")
    compile_client(*write(folder), folder / "compiled_library")
    with imported(folder / "compiled_library") as module:
        yield module


class TestMethods:
    """One method for each operation."""

    @pytest.mark.parametrize(
        ("method", "returned"),
        [
            ("books", "Books"),
            ("book", "BookDetail | None"),
            ("oddly_called_book", "OddlyCalledBook | None"),
            ("authors", "list[Writer]"),
            ("worth", "Decimal | None"),
            ("prices", "list[Decimal]"),
            ("book_create", "BookCreate"),
        ],
    )
    def test_they_return_the_root_field_itself(self, library: ModuleType, method: str, returned: str) -> None:
        for kind in (library.Client, library.AsyncClient):
            assert inspect.signature(getattr(kind, method)).return_annotation == returned

    def test_arguments_are_given_by_keyword_in_the_order_of_the_variables(self, library: ModuleType) -> None:
        _, *arguments = inspect.signature(library.Client.books).parameters.values()
        assert {argument.kind for argument in arguments} == {inspect.Parameter.KEYWORD_ONLY}
        assert [(argument.name, argument.annotation, argument.default) for argument in arguments] == [
            ("shelf", "int", inspect.Parameter.empty),
            ("genre", "Genre | None | UnsetType", UNSET),
            ("price", "Decimal | int | None | UnsetType", UNSET),
            ("from_", "str | None | UnsetType", UNSET),
            ("first", "int | None | UnsetType", UNSET),
            ("offset", "int | None | UnsetType", UNSET),
        ]

    def test_what_is_not_given_is_not_sent_and_none_is_null(self, library: ModuleType) -> None:
        server = Answering(page(total=0), page(total=0))
        client(library, server).books(shelf=1)
        client(library, server).books(
            shelf=1, genre=library.Genre.POEM, price=Decimal("9.90"), from_="A", first=None, offset=0
        )
        assert server.asked == [
            ("Books", {"shelf": 1}),
            ("Books", {"shelf": 1, "genre": "POEM", "price": "9.90", "from": "A", "first": None, "offset": 0}),
        ]

    async def test_the_asynchronous_client_does_the_same(self, library: ModuleType) -> None:
        server = Answering(page(7, total=1), None, None, "9.90")
        buyer = async_client(library, server)
        assert [book.id for book in (await buyer.books(shelf=1, from_="A")).nodes] == ["7"]
        assert await buyer.book() is None
        assert await buyer.authors() == []
        assert await buyer.worth() == Decimal("9.90")
        assert server.asked == [("Books", {"shelf": 1, "from": "A"}), ("Book", {}), ("Authors", {}), ("Worth", {})]

    @pytest.mark.parametrize(
        ("method", "arguments", "nullable"),
        [
            ("books", {"shelf": 1}, False),
            ("book", {}, True),
            ("authors", {}, False),
            ("worth", {}, True),
            ("prices", {}, False),
            ("book_create", {"book_data": {"bookTitle": "A"}}, False),
        ],
    )
    def test_single_objects_and_values_of_queries_may_be_null(
        self, library: ModuleType, method: str, arguments: dict[str, Any], nullable: bool
    ) -> None:
        server = Answering(None)
        getattr(client(library, server), method)(**arguments)
        assert server.nullable == [nullable]

    @pytest.mark.parametrize(
        ("method", "answer", "result"),
        [
            ("book", None, None),
            ("authors", None, []),
            ("authors", [], []),
            ("worth", None, None),
            ("worth", "1.50", Decimal("1.50")),
            ("worth", 2, Decimal(2)),
            ("prices", None, []),
            ("prices", ["1.50", None], [Decimal("1.50")]),
        ],
    )
    def test_a_null_object_is_none_and_a_null_list_is_empty(
        self, library: ModuleType, method: str, answer: Any, result: Any
    ) -> None:
        assert getattr(client(library, Answering(answer)), method)() == result


class TestIterators:
    """Each connection that can be paged through has an `iter_` twin."""

    def test_it_asks_for_page_after_page(self, library: ModuleType) -> None:
        server = Answering(page(1, 2, total=3, more=True), page(3, total=3))
        books = client(library, server).iter_books(shelf=1, from_="A", page_size=2)
        assert server.asked == []
        assert [book.id for book in books] == ["1", "2", "3"]
        assert server.asked == [
            ("Books", {"shelf": 1, "from": "A", "first": 2, "offset": 0}),
            ("Books", {"shelf": 1, "from": "A", "first": 2, "offset": 2}),
        ]

    async def test_the_asynchronous_one_does_too(self, library: ModuleType) -> None:
        server = Answering(page(1, 2, total=3, more=True), page(3, total=3))
        books = async_client(library, server).iter_books(shelf=1, page_size=2, limit=3)
        assert server.asked == []
        assert [book.id async for book in books] == ["1", "2", "3"]
        assert [asked["first"] for _, asked in server.asked] == [2, 1]

    def test_it_takes_every_argument_but_those_of_paging(self, library: ModuleType) -> None:
        for kind, iterator in ((library.Client, "Nodes"), (library.AsyncClient, "AsyncNodes")):
            signature = inspect.signature(kind.iter_books)
            assert [*signature.parameters] == ["self", "shelf", "genre", "price", "from_", "page_size", "limit"]
            assert signature.parameters["page_size"].default == 50
            assert signature.parameters["limit"].default is None
            assert signature.return_annotation == f"{iterator}[BookCard]"

    def test_a_connection_below_the_root_has_one_too(self, library: ModuleType) -> None:
        first, second = page(1, 2, total=3, more=True), page(3, total=3)
        first["pageInfo"]["endCursor"] = "two"
        server = Answering({"id": "7", "allBooks": first}, {"id": "7", "allBooks": second})
        books = client(library, server).iter_author_all_books(all_books_search="A", page_size=2, by="cursor")
        assert [book.id for book in books] == ["1", "2", "3"]
        assert books.total_count == 3
        assert server.asked == [
            ("Author", {"allBooksSearch": "A", "allBooksFirst": 2}),
            ("Author", {"allBooksSearch": "A", "allBooksFirst": 2, "allBooksAfter": "two"}),
        ]

    async def test_below_a_root_that_is_null_there_is_nothing(self, library: ModuleType) -> None:
        assert list(client(library, Answering(None)).iter_author_all_books()) == []
        books = async_client(library, Answering({"id": "7", "allBooks": None})).iter_author_all_books()
        assert [book async for book in books] == []
        assert books.total_count is None

    def test_cursors_are_offered_where_the_operation_takes_them(self, library: ModuleType) -> None:
        for kind, nodes in ((library.Client, "Nodes"), (library.AsyncClient, "AsyncNodes")):
            signature = inspect.signature(kind.iter_author_all_books)
            assert [*signature.parameters] == ["self", "all_books_search", "page_size", "limit", "by"]
            assert signature.parameters["by"].default == "offset"
            assert signature.return_annotation == f"{nodes}[BookCard]"

    @pytest.mark.parametrize(
        "method",
        ["books_without_offset", "books_without_total", "books_without_page_info", "book", "authors", "worth"],
    )
    def test_there_is_none_where_an_argument_or_a_field_for_paging_is_left_out(
        self, library: ModuleType, method: str
    ) -> None:
        assert hasattr(library.Client, method)
        assert not hasattr(library.Client, f"iter_{method}")


class TestModels:
    """Classes for results."""

    def test_nodes_are_what_a_page_holds(self, library: ModuleType) -> None:
        edges = [{"node": {"id": "1"}}, None, {"node": None}, {"node": {"id": 2}}]
        server = Answering({"pageInfo": {"hasNextPage": False}, "edges": edges})
        books = client(library, server).books(shelf=1)
        assert books.nodes == [library.BookCard(id="1"), library.BookCard(id="2")]
        assert library.Books.model_validate({"pageInfo": {"hasNextPage": False}, "edges": None}).nodes == []

    def test_a_selection_that_is_one_fragment_is_the_class_of_that_fragment(self, library: ModuleType) -> None:
        book = client(library, Answering({"id": "1", "author": {"id": "2", "fullName": "A. B."}})).book()
        assert type(book) is library.BookDetail
        assert isinstance(book, library.BookCard)
        assert type(book.author) is library.Writer
        assert isinstance(book.author, library.AuthorName)
        assert book.author.full_name == "A. B."

    def test_an_enum_of_the_schema_is_an_enum(self, library: ModuleType) -> None:
        book = client(library, Answering({"id": "1", "genre": "POEM"})).book()
        assert book.genre is library.Genre.POEM

    def test_names_are_exported_once_and_no_other(self, library: ModuleType) -> None:
        assert library.__all__ == [
            "AsyncClient",
            "Author",
            "AuthorAllBooks",
            "AuthorAllBooksEdge",
            "AuthorAllBooksEdges",
            "AuthorAllBooksPageInfo",
            "AuthorName",
            "BlockQuotedBook",
            "BookCard",
            "BookCreate",
            "BookDetail",
            "BookInput",
            "Books",
            "BooksEdge",
            "BooksEdges",
            "BooksPageInfo",
            "BooksWithoutOffset",
            "BooksWithoutOffsetEdge",
            "BooksWithoutOffsetEdgeNode",
            "BooksWithoutOffsetEdges",
            "BooksWithoutOffsetEdgesNode",
            "BooksWithoutOffsetPageInfo",
            "BooksWithoutPageInfo",
            "BooksWithoutPageInfoEdge",
            "BooksWithoutPageInfoEdgeNode",
            "BooksWithoutPageInfoEdges",
            "BooksWithoutPageInfoEdgesNode",
            "BooksWithoutTotal",
            "BooksWithoutTotalEdge",
            "BooksWithoutTotalEdgeNode",
            "BooksWithoutTotalEdges",
            "BooksWithoutTotalEdgesNode",
            "BooksWithoutTotalPageInfo",
            "Client",
            "Genre",
            "OddlyCalledBook",
            "OddlyCalledBookAuthor",
            "SeriesInput",
            "Writer",
        ]
        otherwise = {name for name in library.__all__ if getattr(library, name).__name__ != name}
        assert otherwise == {name for name in library.__all__ if "Edges" in name}  # What earlier releases called them.
        assert library.BooksEdges is library.BooksEdge
        with pytest.raises(AttributeError, match="module 'compiled_library' has no attribute 'Bok'"):
            _ = library.Bok


class TestInputs:
    """Classes for what is sent."""

    def test_only_what_is_given_is_sent(self, library: ModuleType) -> None:
        data = library.BookInput(
            book_title="A", price=Decimal("1.50"), keywords=None, series=library.SeriesInput(series_name="B")
        )
        server = Answering({"book": {"id": "1"}})
        created = client(library, server).book_create(book_data=data)
        assert created == library.BookCreate(book=library.BookCard(id="1"))
        sent = {"bookTitle": "A", "price": "1.50", "keywords": None, "series": {"seriesName": "B"}}
        assert server.asked == [("BookCreate", {"bookData": sent})]

    def test_both_spellings_are_taken(self, library: ModuleType) -> None:
        assert library.BookInput(bookTitle="A") == library.BookInput(book_title="A")

    @pytest.mark.parametrize("given", [{}, {"book_title": None}, {"book_title": "A", "pages": 1}])
    def test_what_the_schema_does_not_take_is_refused(self, library: ModuleType, given: dict[str, Any]) -> None:
        assert issubclass(library.BookInput, InputModel)
        with pytest.raises(ConfigurationError, match=r"^\w+: \w+: "):
            library.BookInput(**given)


class TestOperations:
    """The prepared operations behind the methods."""

    @pytest.mark.parametrize(
        ("constant", "kind", "root", "access", "permissions"),
        [
            ("BOOKS", "query", "books", Access.B2B, ("get_books", "get_shelves")),
            ("BOOK", "query", "book", Access.EITHER | Access.ANONYMOUS, ()),
            ("ODDLY_CALLED_BOOK", "query", "odd", Access.EITHER | Access.ANONYMOUS, ()),
            ("AUTHORS", "query", "authors", Access.ANONYMOUS, ()),
            ("WORTH", "query", "worth", Access.BC | Access.ANONYMOUS, ()),
            ("PRICES", "query", "prices", Access.EITHER, ()),
            ("BOOK_CREATE", "mutation", "bookCreate", Access.B2B, ()),
        ],
    )
    def test_they_know_their_kind_root_and_access(
        self, library: ModuleType, constant: str, kind: str, root: str, access: Access, permissions: tuple[str, ...]
    ) -> None:
        operation = getattr(importlib.import_module(f"{library.__name__}.operations"), constant)
        assert (operation.kind, operation.root, operation.access) == (kind, root, access)
        assert operation.permissions == permissions

    def test_documents_are_whole_and_as_they_were_written(self, library: ModuleType) -> None:
        operations = importlib.import_module(f"{library.__name__}.operations")
        written = {print_ast(node) for node in parse(QUERIES).definitions}
        for constant in set(operations.__all__) - {"OPERATIONS"}:
            document = getattr(operations, constant).document_node
            assert validate(build_schema(SCHEMA), document) == []
            assert {print_ast(node) for node in document.definitions} <= written


def test_a_docstring_says_purpose_access_permission_arguments_and_result(library: ModuleType) -> None:
    assert inspect.getdoc(library.Client.books) == (
        "Page through the books on a shelf.\n"
        "\n"
        "Access: a company user or super admin. Permission: get_books, get_shelves.\n"
        "\n"
        "Args:\n"
        "    shelf: Number of the shelf.\n"
        "    genre: Only books of this genre.\n"
        "    price: Only books that cost this.\n"
        "    from_: Where to search from.\n"
        "    first: Size of the page.\n"
        "    offset: Number of books to skip.\n"
        "\n"
        "Returns:\n"
        "    One page; `total_count` counts all matches.\n"
        "\n"
        "Raises:\n"
        "    ConfigurationError: An argument does not fit its type; nothing was sent.\n"
        "    CredentialsRequiredError: The session is a guest's; nothing was sent.\n"
        "    PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is\n"
        "        another's."
    )


@pytest.mark.parametrize(
    ("method", "line"),
    [
        ("book", "    A book on a shelf. None when the API answers null."),
        ("book", "Access: any signed-in customer, or a guest."),
        ("oddly_called_book", "    chapters_search: Only chapters with this word."),
        ("authors", "    The list; empty when the API has nothing."),
        ("authors", "Access: nobody has to be signed in."),
        ("worth", "Access: a plain customer, without a company, or a guest."),
        ("prices", "Access: any signed-in customer."),
        ("book_create", "Deprecated by the API: nothing replaces it"),
        ("book_create", "    Answer of `bookCreate`."),
        ("iter_books", "Go through all that `books` pages through, asking for a page when it is needed."),
        ("iter_books", "    page_size: How many to ask for at a time."),
        ("iter_books", "    limit: Stop after so many; None goes on to the end."),
        ("iter_author_all_books", "    all_books_search: Only books with this word."),
        ("iter_author_all_books", "    by: Ask for the next page by how many came, or by the cursor of the last one."),
    ],
)
def test_a_docstring_has_the_line(library: ModuleType, method: str, line: str) -> None:
    for kind in (library.Client, library.AsyncClient):
        assert line in (inspect.getdoc(getattr(kind, method)) or "").splitlines()
