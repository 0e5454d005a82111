# Generated from src/b2b_storefront/_async/registering.py by `make codegen`. Edits are lost.

"""Registering customers and companies, by the store's own API or by B2B Edition's; a part of a storefront."""

from contextlib import suppress
from typing import TYPE_CHECKING

from b2b_storefront import flows
from b2b_storefront._errors import StorefrontError
from b2b_storefront._secret import reveal
from b2b_storefront._sync.buyers import Buyers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from b2b_storefront.flows.registering import CompanyRegistration, NewCompany, NewCustomer, RegistrationWay
    from b2b_storefront.flows.uploads import FileSource

__all__ = ["Registering"]


class Registering(Buyers):
    """Registers, synchronous; a storefront and a scope do."""

    def register_customer(
        self, customer: "NewCustomer", *, via: "RegistrationWay" = "store", captcha: str | None = None
    ) -> int:
        """Register a customer without a company, who can sign in then.

        Args:
            customer: The customer.
            via: Which API registers.
            captcha: The answer to the store's captcha, where it asks for one.

        Returns:
            BigCommerce's id of the customer.

        Raises:
            AlreadyExistsError: Somebody has the e-mail address.
            RegistrationRefusedError: The store refused the customer; `errors` says why.
        """
        flows.registering.check_customer(customer)
        if via == "b2b":
            data = flows.registering.compose_customer(customer, self.settings.channel_id)
            guest = self._session_of(None, self._options)
            answer = guest.customer_create(customer_data=data, recaptcha_user_response=captcha)
            if answer.customer is None or answer.customer.id is None:
                raise flows.registering.nothing_returned("CustomerCreate", "customer")
            return answer.customer.id
        store = self._store_session(None, self._options)
        made = store.register_customer(
            input=flows.registering.compose_store_customer(customer),
            captcha=None if captcha is None else {"token": captcha},
        )
        return flows.registering.read_store_customer(made.register_customer)

    def register(
        self,
        customer: "NewCustomer",
        company: "NewCompany",
        *,
        files: "Sequence[FileSource]" = (),
        via: "RegistrationWay" = "store",
        captcha: str | None = None,
    ) -> "CompanyRegistration":
        """Register a company together with its first user.

        Additional fields are checked before anything is registered. The store's own way signs the customer in, uploads
        the files and registers the company as that customer, who is signed out again; B2B Edition's does all of it as
        nobody. Where it breaks off behind the customer, the error has a note that says so: the customer can sign in,
        and register the company by `buyer.store.register_company(...)`.

        Args:
            customer: The first user.
            company: The company.
            files: Files that belong to the registration: paths, or streams with a name.
            via: Which API registers.
            captcha: The answer to the store's captcha, where it asks for one.

        Returns:
            The ids, and whether the company is approved already.

        Raises:
            ExtraFieldsRefusedError: The value of an additional field does not fit. Nothing was registered.
            AlreadyExistsError: Somebody has the e-mail address. Nothing was registered.
            RegistrationRefusedError: The store refused the customer or the company; `errors` says why.
            UploadRefusedError: The API did not take a file.
        """
        flows.registering.check_customer(customer)
        flows.registering.check_company(company, files)
        files = [flows.uploads.hide_content(file) for file in files]
        self._check_extra_fields(company)
        if via == "b2b":
            country = flows.registering.find_country(
                self._session_of(None, self._options).countries(), company.country_code
            )
            customer_id = self.register_customer(customer, via=via, captcha=captcha)
            try:
                return self._create_company(customer_id, customer, company, country, files)
            except StorefrontError as error:
                error.add_note(f"Customer {customer_id} is registered; only the company is missing.")
                raise
        customer_id = self.register_customer(customer, via=via, captcha=captcha)
        try:
            buyer = self.sign_in(customer.email, reveal(customer.password))
            try:
                kept = [buyer.session.upload_file(file, purpose="company") for file in files]
                made = buyer.store.register_company(
                    input=flows.registering.compose_store_company(customer, company, kept)
                )
                return flows.registering.read_store_company(made.register_company, customer_id)
            finally:
                with suppress(StorefrontError):  # What became of the registration is what counts.
                    buyer.sign_out()
        except StorefrontError as error:
            error.add_note(f"Customer {customer_id} is registered; only the company is missing.")
            raise

    def _check_extra_fields(self, company: "NewCompany") -> None:
        guest = self._session_of(None, self._options)
        guest.validate_extra_fields("company", company.extra_fields)
        guest.validate_extra_fields("user", company.user_extra_fields)
        guest.validate_extra_fields("address", company.address_extra_fields)

    def _create_company(
        self,
        customer_id: int,
        customer: "NewCustomer",
        company: "NewCompany",
        country: str,
        files: "Sequence[FileSource]",
    ) -> "CompanyRegistration":
        guest = self._session_of(None, self._options)
        kept = [guest.upload_file(file, purpose="company") for file in files]
        data = flows.registering.compose_company(customer_id, customer, company, country, kept)
        return flows.registering.read_company((guest.company_create(company_data=data)).company, customer_id)
