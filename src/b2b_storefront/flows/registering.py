"""Registering a customer and a company: what is told of them, in the words of either API, and what comes of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeVar

from b2b_storefront._error_details import GraphQLErrorDetail
from b2b_storefront._errors import (
    AlreadyExistsError,
    ConfigurationError,
    OperationError,
    RegistrationRefusedError,
    UnexpectedResultError,
)
from b2b_storefront._secret import SecretText, hide
from b2b_storefront.auth.credentials.base import email_address, secret
from b2b_storefront.codes import CompanyStatus
from b2b_storefront.wire.models import InputModel

if TYPE_CHECKING:
    from b2b_storefront.bigcommerce.input_types import ExtraFieldsInput, RegisterCompanyInput, RegisterCustomerInput
    from b2b_storefront.bigcommerce.register_company import RegisterCompanyRegisterCompany
    from b2b_storefront.bigcommerce.register_customer import RegisterCustomerRegisterCustomer
    from b2b_storefront.client.fragments import CompanyAccount, Country
    from b2b_storefront.client.input_types import CompanyInputType, CustomerInputType
    from b2b_storefront.flows.uploads import UploadedFile

__all__ = [
    "Choice",
    "CompanyRegistration",
    "ExtraFieldValue",
    "NewCompany",
    "NewCustomer",
    "RegistrationWay",
    "compose_company",
    "compose_customer",
    "compose_store_company",
    "compose_store_customer",
    "find_country",
    "nothing_returned",
    "read_company",
    "read_store_company",
    "read_store_customer",
]

RegistrationWay = Literal["store", "b2b"]
"""Which API registers: the store's own, as which the buyer is signed in, or B2B Edition, as nobody."""

FieldT = TypeVar("FieldT", bound=InputModel)

EMAIL_IN_USE = "EmailAlreadyInUseError"


class Choice(str):
    """The value of an additional field with a choice; the store's own side wants to know it from a text."""

    __slots__ = ()


ExtraFieldValue = str | int | Decimal | Choice
"""The value of an additional field: a text, several lines of it, a number or a choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCustomer:
    """A customer to be registered.

    Attributes:
        email: E-mail address.
        password: Password.
        first_name: First name.
        last_name: Last name.
        phone: Phone number.

    Raises:
        ConfigurationError: The e-mail address is none, or the password is empty.
    """

    email: str
    password: str = field(repr=False)
    first_name: str
    last_name: str
    phone: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "password", hide(self.password))
        object.__setattr__(self, "email", email_address(self.email, "NewCustomer(email=...)"))
        secret(self.password, "password", "the new customer's password")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCompany:
    """A company to be registered.

    Attributes:
        name: Its name.
        email: Its e-mail address.
        phone: Its phone number.
        address1: First line of its address.
        address2: Second line.
        city: City.
        country_code: The country's code, such as `US`.
        state: State or province, by name; for countries that have some.
        postal_code: Postal code.
        extra_fields: The values of the additional fields of companies, by name.
        user_extra_fields: Those of its first user.
        address_extra_fields: Those of its address.
    """

    name: str
    email: str
    phone: str
    address1: str
    address2: str | None = None
    city: str
    country_code: str
    state: str | None = None
    postal_code: str | None = None
    extra_fields: Mapping[str, ExtraFieldValue] = field(default_factory=dict)
    user_extra_fields: Mapping[str, ExtraFieldValue] = field(default_factory=dict)
    address_extra_fields: Mapping[str, ExtraFieldValue] = field(default_factory=dict)


def check_customer(customer: object) -> None:
    """Refuse what is not a customer to register.

    Raises:
        ConfigurationError: It is something else. Nothing was sent.
    """
    if not isinstance(customer, NewCustomer):
        raise ConfigurationError(f"customer is a {type(customer).__name__}: pass a NewCustomer(...). Nothing was sent.")


def check_company(company: object, files: object) -> None:
    """Refuse what is not a company to register, or no list of files.

    Raises:
        ConfigurationError: One of them is something else. Nothing was sent.
    """
    if not isinstance(company, NewCompany):
        raise ConfigurationError(f"company is a {type(company).__name__}: pass a NewCompany(...). Nothing was sent.")
    if isinstance(files, str | bytes) or not isinstance(files, Sequence):
        raise ConfigurationError(f"files is a {type(files).__name__}: pass a list of files. Nothing was sent.")


@dataclass(frozen=True, slots=True)
class CompanyRegistration:
    """What registering a company came to.

    Attributes:
        customer_id: BigCommerce's id of the customer who is its first user.
        company_id: B2B Edition's id of the company.
        status: Where it stands. Only the users of an approved company can sign in as such.
    """

    customer_id: int
    company_id: int
    status: CompanyStatus

    @property
    def approved(self) -> bool:
        """Whether its users can sign in; otherwise the merchant has to approve it first."""
        return self.status == CompanyStatus.APPROVED


def compose_store_customer(customer: NewCustomer) -> "RegisterCustomerInput":
    """Return the argument of the store's `registerCustomer`."""
    from b2b_storefront.bigcommerce.input_types import RegisterCustomerInput

    return RegisterCustomerInput(
        email=customer.email,
        password=customer.password,
        first_name=customer.first_name,
        last_name=customer.last_name,
        phone=customer.phone,
    )


def compose_customer(customer: NewCustomer, channel_id: int) -> "CustomerInputType":
    """Return the argument of B2B Edition's `customerCreate`."""
    from b2b_storefront.client.input_types import CustomerAuthenticationInputType, CustomerInputType

    return CustomerInputType(
        email=customer.email,
        first_name=customer.first_name,
        last_name=customer.last_name,
        phone=customer.phone,
        authentication=CustomerAuthenticationInputType(
            new_password=SecretText(customer.password), force_password_reset=False
        ),
        origin_channel_id=channel_id,
        channel_ids=[channel_id],
    )


def compose_store_company(
    customer: "NewCustomer | None", company: NewCompany, files: Sequence["UploadedFile"]
) -> "RegisterCompanyInput":
    """Return the argument of the store's `registerCompany`.

    Args:
        customer: Whose name the address has; None for the company's.
        company: The company.
        files: Files that the customer uploaded before.
    """
    from b2b_storefront.bigcommerce.input_types import (
        RegisterCompanyAddressInput,
        RegisterCompanyInput,
        RegisterCompanyUserInput,
    )

    address = RegisterCompanyAddressInput(
        first_name=customer.first_name if customer else company.name,
        last_name=customer.last_name if customer else company.name,
        address_1=company.address1,
        city=company.city,
        country_code=company.country_code,
    )
    for name, value in (
        ("address_2", company.address2),
        ("state_or_province", company.state),
        ("postal_code", company.postal_code),
    ):
        if value is not None:
            setattr(address, name, value)
    if company.address_extra_fields:
        address.extra_fields = _by_kind(company.address_extra_fields)
    composed = RegisterCompanyInput(name=company.name, email=company.email, phone=company.phone, address=address)
    if company.extra_fields:
        composed.extra_fields = _by_kind(company.extra_fields)
    if company.user_extra_fields:
        composed.company_user = RegisterCompanyUserInput(extra_fields=_by_kind(company.user_extra_fields))
    if files:
        composed.file_list = [file.for_store() for file in files]
    return composed


def compose_company(
    customer_id: int, customer: NewCustomer, company: NewCompany, country: str, files: Iterable["UploadedFile"]
) -> "CompanyInputType":
    """Return the argument of B2B Edition's `companyCreate`.

    Args:
        customer_id: BigCommerce's id of the company's first user.
        customer: The first user.
        company: The company.
        country: The country's name.
        files: Files that were uploaded before.
    """
    from b2b_storefront.client.input_types import (
        CompanyAddressExtraField,
        CompanyExtraField,
        CompanyInputType,
        CompanyUserExtraField,
    )

    def values(kind: type[FieldT], given: Mapping[str, ExtraFieldValue]) -> list[FieldT | None]:
        return [kind.model_validate({"field_name": name, "field_value": str(value)}) for name, value in given.items()]

    return CompanyInputType(
        customer_id=str(customer_id),
        customer_email=customer.email,
        company_name=company.name,
        company_email=company.email,
        company_phone_number=company.phone,
        address_line_1=company.address1,
        address_line_2=company.address2,
        city=company.city,
        country=country,
        state=company.state or "",
        zip_code=company.postal_code or "",
        extra_fields=values(CompanyExtraField, company.extra_fields),
        user_extra_fields=values(CompanyUserExtraField, company.user_extra_fields),
        address_extra_fields=values(CompanyAddressExtraField, company.address_extra_fields),
        file_list=[file.for_company() for file in files],
    )


def find_country(countries: Iterable["Country"], code: str) -> str:
    """Return the name of a country, which B2B Edition wants in the place of its code.

    Raises:
        ConfigurationError: The store does not know it.
    """
    name = next(
        (each.country_name for each in countries if (each.country_code or "").casefold() == code.casefold()), None
    )
    if not name:
        raise ConfigurationError(
            f"country_code is {code!r}, which the store does not know: `countries()` has its countries. Nothing was"
            " registered."
        )
    return name


def read_store_customer(answer: "RegisterCustomerRegisterCustomer") -> int:
    """Return BigCommerce's id of the customer whom the store registered.

    Raises:
        AlreadyExistsError: Somebody has the e-mail address.
        RegistrationRefusedError: The store refused the customer for another reason.
    """
    if answer.errors:
        details = tuple(
            GraphQLErrorDetail(error.message, tuple(getattr(error, "path", ())), {"code": error.typename__})
            for error in answer.errors
        )
        taken = any(error.typename__ == EMAIL_IN_USE for error in answer.errors)
        raise _refused("RegisterCustomer", details, AlreadyExistsError if taken else RegistrationRefusedError)
    if answer.customer is None:
        raise nothing_returned("RegisterCustomer", "customer")
    return answer.customer.entity_id


def read_company(made: "CompanyAccount | None", customer_id: int) -> CompanyRegistration:
    """Return what B2B Edition made of a company.

    Raises:
        UnexpectedResultError: It told nothing of it.
    """
    if made is None or made.id is None or made.company_status is None:
        raise nothing_returned("CompanyCreate", "company")
    return CompanyRegistration(customer_id, int(made.id), CompanyStatus(made.company_status))


def read_store_company(answer: "RegisterCompanyRegisterCompany", customer_id: int) -> CompanyRegistration:
    """Return what the store made of a company.

    Raises:
        RegistrationRefusedError: The store refused it.
    """
    if answer.errors:
        details = tuple(
            GraphQLErrorDetail(error.message, tuple(error.path), {"code": error.typename__}) for error in answer.errors
        )
        raise _refused("RegisterCompany", details, RegistrationRefusedError)
    if answer.entity_id is None or answer.status is None:
        raise nothing_returned("RegisterCompany", "company")
    return CompanyRegistration(customer_id, answer.entity_id, CompanyStatus[answer.status.value])


def nothing_returned(operation: str, what: str) -> UnexpectedResultError:
    """Return the error for a registration that was neither refused nor told."""
    return UnexpectedResultError(
        f"{operation}: the API refused nothing and returned no {what}. Look whether it is there before you try again.",
        operation_name=operation,
    )


def _refused(operation: str, details: tuple[GraphQLErrorDetail, ...], kind: type[OperationError]) -> OperationError:
    texts = "; ".join(
        f"{detail.message.rstrip('.')}{' at ' + '.'.join(map(str, detail.path)) if detail.path else ''}"
        for detail in details
    )
    advice = (
        "Let the customer sign in, or choose another address."
        if kind is AlreadyExistsError
        else "Correct what the texts name."
    )
    return kind(f"{operation}: {texts}. {advice}", operation_name=operation, errors=details)


def _by_kind(values: Mapping[str, ExtraFieldValue]) -> "ExtraFieldsInput":
    """Return values as the store's own side wants them: by the kind of the field."""
    from b2b_storefront.bigcommerce.input_types import (
        ExtraFieldsInput,
        MultilineTextExtraFieldInput,
        MultipleChoiceExtraFieldInput,
        NumberExtraFieldInput,
        TextExtraFieldInput,
    )

    sorted_out = ExtraFieldsInput(texts=[], multiline_texts=[], multiple_choices=[], numbers=[])
    for name, value in values.items():
        if isinstance(value, Choice):
            sorted_out.multiple_choices = [
                *(sorted_out.multiple_choices or []),
                MultipleChoiceExtraFieldInput(name=name, field_value=str(value)),
            ]
        elif not isinstance(value, str):
            sorted_out.numbers = [*(sorted_out.numbers or []), NumberExtraFieldInput(name=name, number=Decimal(value))]
        elif "\n" in value:
            sorted_out.multiline_texts = [
                *(sorted_out.multiline_texts or []),
                MultilineTextExtraFieldInput(name=name, multiline_text=value),
            ]
        else:
            sorted_out.texts = [*(sorted_out.texts or []), TextExtraFieldInput(name=name, text=value)]
    return sorted_out
