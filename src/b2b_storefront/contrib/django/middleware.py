"""The middleware: each request has its buyer, and errors of calls are answered, in both kinds of views."""

from collections.abc import Callable
from typing import Any

from asgiref.sync import iscoroutinefunction, markcoroutinefunction
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.template.loader import render_to_string

from b2b_storefront._errors import StorefrontError
from b2b_storefront.contrib.django.config import read_settings
from b2b_storefront.contrib.django.visit import Visit, attach, read_request
from b2b_storefront.contrib.reference import KEY

__all__ = ["VisitMiddleware"]

Respond = Callable[[HttpRequest], Any]


class VisitMiddleware:
    """Gives each request its buyer, and answers the errors of calls. It comes after the sessions' middleware."""

    sync_capable = async_capable = True

    def __init__(self, get_response: Respond) -> None:
        self._get_response = get_response
        if iscoroutinefunction(get_response):
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> Any:
        """Serve a request."""
        visit = attach(request)
        if iscoroutinefunction(self._get_response):
            return self._serve(request, visit)
        try:
            return _tell_times(self._get_response(request), visit)
        finally:
            visit.end()

    async def _serve(self, request: HttpRequest, visit: Visit) -> Any:
        try:
            return _tell_times(await self._get_response(request), visit)
        finally:
            visit.end()

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """Answer an error of a call; others are not this one's."""
        if not isinstance(exception, StorefrontError):
            return None
        answered = read_settings().policy.answer(exception, read_request(request))
        template = read_settings().error_template
        if answered.signs_out:
            request.session.pop(KEY, None)
        if not answered.page:
            return JsonResponse(answered.body, status=answered.status, headers=answered.headers)
        if template is None or "Location" in answered.headers:
            plain = "text/plain; charset=utf-8"
            return HttpResponse(answered.detail, plain, status=answered.status, headers=answered.headers)
        page = render_to_string(template, {"answer": answered}, request)
        return HttpResponse(page, status=answered.status, headers=answered.headers)


def _tell_times(response: HttpResponseBase, visit: Visit) -> HttpResponseBase:
    for name, value in visit.timing_headers().items():
        response.headers[name] = value
    return response
