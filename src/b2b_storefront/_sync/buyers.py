# Generated from src/b2b_storefront/_async/buyers.py by `make codegen`. Edits are lost.

"""Signing customers in, at B2B Edition and at the store; a part of a storefront, and of a scope."""

import datetime
from functools import cache as remember
from typing import TYPE_CHECKING

from b2b_storefront import flows
from b2b_storefront._errors import StorefrontError
from b2b_storefront._lazy import import_apart
from b2b_storefront._options import CallOptions
from b2b_storefront._secret import SecretText, hide
from b2b_storefront.auth.credentials.base import Credentials, email_address, header_secret, secret
from b2b_storefront.auth.credentials.graphql import EmailPassword
from b2b_storefront.auth.credentials.rest import CustomerId
from b2b_storefront.wire.models import UNSET

if TYPE_CHECKING:
    from b2b_storefront._config import StoreSettings
    from b2b_storefront._sync.buyer import Buyer
    from b2b_storefront._sync.session import Session
    from b2b_storefront._sync.signed_in import SignedIn
    from b2b_storefront._sync.store_session import StoreSession
    from b2b_storefront.auth.threads import TokenSource
    from b2b_storefront.flows.buyers import StoreLogin
    from b2b_storefront.resilience.deadline import Deadline

__all__ = ["Buyers"]


class Buyers:
    """Signs customers in, synchronous; a storefront and a scope implement what begins with an underscore."""

    settings: "StoreSettings"
    _options: CallOptions

    def store(self, *, customer_access_token: str | None = None) -> "StoreSession":
        """Return a session of the store's own GraphQL. Cheap, without I/O.

        Args:
            customer_access_token: What a sign-in at the store gave; a guest's session unless given. Whoever signs in
                with `sign_in` has such a session in `buyer.store`.

        Raises:
            ConfigurationError: Nobody knows where the store's own GraphQL is, or the storefront has neither a
                `private_token` nor an `access_token` to obtain one with.
        """
        token = hide(customer_access_token)
        if token is not None:
            token = header_secret(token, "customer_access_token", "what a sign-in at the store gave, or leave it out")
        return self._store_session(token, self._options)

    def login(self, email: str, password: str) -> "SignedIn":
        """Sign a customer in now, and return a session together with what the API says of the customer.

        Where the storefront has an `access_token`, later tokens are obtained by customer id and the password is not
        kept. Otherwise the session keeps it, as `EmailPassword` does.

        Args:
            email: The customer's e-mail address.
            password: The customer's password.

        Raises:
            ConfigurationError: One of them is empty, or the e-mail is not an address.
            LoginError: The API signs nobody in; a subclass says why.
        """
        password = hide(password)
        password = secret(password, "password", "the customer's password")
        credentials = EmailPassword(email, password)
        login_data = flows.signing_in.compose_login(self.settings, credentials.email, password)
        answer = self._session_of(None, self._options).login(login_data=login_data)
        refresh, token = flows.signing_in.read_token(answer, credentials, self.settings)
        customer = flows.signing_in.read_customer(answer)
        kept = flows.signing_in.find_lasting(refresh, answer)
        for owner in (refresh,) if kept is refresh else (refresh, kept):
            tokens = self._find_tokens(owner, None)
            tokens.take_over(token)  # A rejection from before does not hold any more.
            tokens.learn(*flows.members.read_member(customer[0]), self._begin(None))
        session = self._session_of(self._find_tokens(refresh, None), self._options)
        return import_apart(_load_signed_in)(*customer, kept, self.settings, session)

    def sign_in(
        self,
        email: str,
        password: str,
        *,
        guest_cart: str | None = None,
        timeout: float | None = None,
        locale: str | None = None,
        buyer_address: str | None = None,
    ) -> "Buyer":
        """Sign a customer in at the store, and with that at B2B Edition: the buyer then reaches the checkout signed in.

        Three requests, and a fourth for whoever has a company: the store's login, the exchange of the customer access
        token for a storefront token, who the customer is, and the company. It ends what an earlier sign-in of the same
        customer gave on another device. A login is never sent again after a fault.

        Args:
            email: The customer's e-mail address.
            password: The customer's password, which is not kept.
            guest_cart: The guest's cart, whose lines go into the customer's; `buyer.cart_id` is the cart then.
            timeout: Seconds for all of it together; the storefront's unless given.
            locale: The language of texts, in this and in the buyer's calls.
            buyer_address: The IP address of the buyer's browser, in this and in the buyer's calls.

        Raises:
            ConfigurationError: An argument can't work, or the storefront has no `access_token`. Nothing was sent.
            InvalidLoginError: The e-mail address or the password is wrong.
            PasswordResetRequiredError: The customer must choose a new password first.
            CompanyPendingError: The company waits for approval; the customer was signed out again.
            CompanyInactiveError: The company was switched off; the customer was signed out again.
            MissingScopeError: The private token lacks a scope.
            StorefrontError: One of the requests failed. Where the store had signed the customer in by then, a note says
                so: nothing is lost, and the same call again goes on from there.
        """
        password = hide(password)
        password = secret(password, "password", "the customer's password")
        email = email_address(email, "sign_in(email, password)")
        options = self._changed_options(timeout, locale, buyer_address)
        flows.buyers.check_can_sign_in(self.settings)
        deadline = self._begin(options.timeout)
        store = self._store_session(None, options)
        answer = store.login(email=email, password=password, guest_cart_entity_id=guest_cart or UNSET)
        login = flows.buyers.read_store_login("Login", answer.customer_access_token, answer.customer, answer.cart)
        return self._finish_sign_in(login, deadline, options)

    def sign_in_with_jwt(
        self,
        jwt: str,
        *,
        guest_cart: str | None = None,
        timeout: float | None = None,
        locale: str | None = None,
        buyer_address: str | None = None,
    ) -> "Buyer":
        """Sign a customer in with a JWT of the Customer Login API, as `sign_in` does with a password.

        Args:
            jwt: The JWT, which an API account of the store signed. It counts once.
            guest_cart: The guest's cart, whose lines go into the customer's.
            timeout: Seconds for all of it together; the storefront's unless given.
            locale: The language of texts, in this and in the buyer's calls.
            buyer_address: The IP address of the buyer's browser, in this and in the buyer's calls.

        Raises:
            StorefrontError: As `sign_in`.
        """
        jwt = hide(jwt)
        jwt = header_secret(jwt, "jwt", "a JWT of the Customer Login API")
        options = self._changed_options(timeout, locale, buyer_address)
        flows.buyers.check_can_sign_in(self.settings)
        deadline = self._begin(options.timeout)
        store = self._store_session(None, options)
        answer = store.login_with_customer_login_jwt(jwt=jwt, guest_cart_entity_id=guest_cart or UNSET)
        login = flows.buyers.read_store_login(
            "LoginWithCustomerLoginJwt", answer.customer_access_token, answer.customer, answer.cart
        )
        return self._finish_sign_in(login, deadline, options)

    def restore_buyer(
        self,
        customer_id: int | str,
        customer_access_token: str,
        *,
        expires_at: datetime.datetime | None = None,
        token: str | None = None,
    ) -> "Buyer":
        """Return a buyer who signed in earlier, from what the application kept. Cheap, without I/O.

        Args:
            customer_id: The BigCommerce customer id, `buyer.customer_id`.
            customer_access_token: What `buyer.customer_access_token()` returned.
            expires_at: When that one ends, where the application knows.
            token: What `buyer.storefront_token()` returned; used until it ends, and obtained unless given.

        Raises:
            ConfigurationError: One of them can't work, or the storefront has no `access_token`.
        """
        customer_access_token, token = hide(customer_access_token), hide(token)
        text = header_secret(customer_access_token, "customer_access_token", "what buyer.customer_access_token() gave")
        flows.buyers.check_can_sign_in(self.settings)
        credentials = CustomerId(customer_id, customer_access_token=text, customer_access_token_expires_at=expires_at)
        tokens = self._find_tokens(credentials, token)
        session, store = self._session_of(tokens, self._options), self._store_session(text, self._options)
        return _buyer_class()(session, store, tokens, text, credentials.customer_id)

    def _finish_sign_in(self, login: "StoreLogin", deadline: "Deadline", options: CallOptions) -> "Buyer":
        try:
            buyer = self._open_buyer(login, deadline, options)
        except StorefrontError as error:
            error.add_note(flows.buyers.half_signed_in(login))
            raise
        assert buyer.profile is not None  # noqa: S101 - it was read a moment ago
        refused = flows.buyers.find_company_refusal(buyer.profile.company)
        if refused is None:
            return buyer
        try:
            buyer.sign_out()
        except StorefrontError as failure:
            refused.add_note(f"The customer could not be signed out again: {failure}")
        raise refused

    def _open_buyer(self, login: "StoreLogin", deadline: "Deadline", options: CallOptions) -> "Buyer":
        tokens = self._find_tokens(login.credentials, None)
        tokens.get(deadline=deadline)
        lasting = options.changed(timeout=self._options.timeout)
        buyer = _buyer_class()(
            self._session_of(tokens, lasting),
            self._store_session(login.token, lasting),
            tokens,
            login.token,
            login.customer.entity_id,
            login.customer,
            cart_id=login.cart_id,
        )
        left = flows.buyers.time_left(deadline, "sign_in")
        buyer.profile = buyer.with_options(timeout=left).read_profile()
        return buyer

    def _changed_options(self, timeout: float | None, locale: str | None, buyer_address: str | None) -> CallOptions:
        given = {"timeout": timeout, "locale": locale, "buyer_address": buyer_address}
        return self._options.changed(**{name: value for name, value in given.items() if value is not None})

    def _begin(self, seconds: float | None) -> "Deadline":
        """Return the deadline of several calls that begin now.

        Args:
            seconds: What was asked for; None for the storefront's.

        Raises:
            ConfigurationError: No call can be made any more, or yet.
        """
        raise NotImplementedError

    def _session_of(self, tokens: "TokenSource | None", options: CallOptions) -> "Session":
        raise NotImplementedError

    def _store_session(self, customer_access_token: SecretText | None, options: CallOptions) -> "StoreSession":
        raise NotImplementedError

    def _find_tokens(self, credentials: Credentials, token: str | None) -> "TokenSource":
        raise NotImplementedError


@remember
def _buyer_class() -> "type[Buyer]":
    def load() -> "type[Buyer]":
        from b2b_storefront._sync.buyer import Buyer

        return Buyer

    return import_apart(load)


def _load_signed_in() -> "type[SignedIn]":
    from b2b_storefront._sync.signed_in import SignedIn

    return SignedIn
