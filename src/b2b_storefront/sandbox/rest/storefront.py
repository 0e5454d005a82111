"""What pages of the storefront ask by REST: checks of extra fields, translations, their own kind."""

from collections.abc import Iterable, Mapping

import orjson

from b2b_storefront.sandbox.api.extra_fields import complete_extra_fields
from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.call import Refused
from b2b_storefront.sandbox.execution.locales import choose_locale
from b2b_storefront.sandbox.records.extra_fields import ExtraField
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.call import Handler, RestCall, answer_v2, fail_v2

__all__ = ["ROUTES"]

_Fields = tuple[Iterable[ExtraField], Iterable[Mapping[str, str]]]


def validate_extra_fields(call: RestCall) -> HttpAnswer:
    """Check extra fields by the rules of the mutation that they are meant for."""
    known = _find_fields(call.state, call.path["kind"])
    if known is None:
        return fail_v2(404, "There are no such extra fields.")
    if call.body.get("storeHash") not in {None, call.state.store.hash}:
        return fail_v2(404, "Store Does not Exist")
    given = call.body.get("extraFields")
    if not isinstance(given, list) or not all(_is_field(entry) for entry in given):
        return fail_v2(400, "extraFields has to be a list of fields with a name and a value.")
    values = {entry["fieldName"]: _read_value(entry.get("fieldValue")) for entry in given}
    try:
        complete_extra_fields(known[0], values, known[1])
    except Refused as refused:
        return fail_v2(400, refused.message or "")
    return answer_v2({})


def _find_fields(state: State, kind: str) -> _Fields | None:
    store = state.store
    fields: dict[str, _Fields] = {
        "address": (store.address_extra_fields, [address.extra_fields for address in state.addresses.values()]),
        "company": (store.company_extra_fields, [company.extra_fields for company in state.companies.values()]),
        "quote": (store.quote_extra_fields, [quote.extra_fields for quote in state.quotes.values()]),
        "user": (store.user_extra_fields, [user.extra_fields for user in state.company_users.values()]),
    }
    return fields.get(kind)


def _is_field(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("fieldName"), str)


def _read_value(value: object) -> str:
    return "" if value is None else str(value)


def translate(call: RestCall) -> HttpAnswer:
    """Return the store's own texts of a page, in the language that is preferred; a text tells where there are none."""
    store, page = call.state.store, call.path["page"]
    if call.path["store_hash"] != store.hash:
        return fail_v2(404, "Store Does not Exist")
    locale = choose_locale(call.headers.get("accept-language", ""), store.locales)
    texts = store.translations.get(locale, {}).get(page)
    return HttpAnswer(200, orjson.dumps({"code": 200, "message": texts or "No translations", "data": {}}))


def set_storefront_type(_call: RestCall) -> HttpAnswer:
    """Take note that a channel runs the Buyer Portal."""
    return answer_v2({})


ROUTES: dict[str, Handler] = {
    "GET /storefront/translation/{store_hash}/{channel_id}/{page}": translate,
    "POST /api/v2/extra-fields/{kind}/validate": validate_extra_fields,
    "PUT /api/v2/store-configs/channel-storefront-type": set_storefront_type,
}
