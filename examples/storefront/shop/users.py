"""The people of a company: who they are, and adding, changing and removing them."""

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import BaseRoute

from b2b_storefront import UNSET, AlreadyExistsError, OperationError, PermissionDeniedError
from b2b_storefront.client import CompanyRoles, CompanyUser, UserInputType, UserUpdateInputType

from .forms import read_number, read_text
from .page import PAGE_SIZE, Page
from .serving import act, show


async def show_users(page: Page) -> Response:
    """A page of the company's people."""
    search = page.request.query_params.get("search", "").strip()[:100]
    users = await page.session.users(
        company_id=page.company_id,
        search=search or UNSET,
        first=PAGE_SIZE,
        offset=(page.number - 1) * PAGE_SIZE,
    )
    return page.render("users.html", users=users, search=search)


async def show_new_user(page: Page) -> Response:
    """An empty form."""
    roles = await page.session.company_roles(company_id=page.company_id, first=50)
    return page.render("user.html", user=None, roles=roles, refusal="", form={})


async def show_user(page: Page) -> Response:
    """One person, to be changed or removed; the person and the roles come in one request."""
    user, roles = await _find_user(page)
    return page.render("user.html", user=user, roles=roles, refusal="", form={})


async def create_user(page: Page, form: FormData) -> Response:
    """Add a person, or show the form again with what is wrong."""
    data = UserInputType(
        company_id=page.company_id,
        email=read_text(form, "email"),
        first_name=read_text(form, "first_name", 100),
        last_name=read_text(form, "last_name", 100),
        phone=read_text(form, "phone", 50),
        company_role_id=read_number(form, "role"),
    )
    try:
        await page.session.user_create(user_data=data)
    except PermissionDeniedError:
        raise
    except OperationError as error:
        taken = isinstance(error, AlreadyExistsError)
        refusal = page.text("Somebody has this e-mail address already.") if taken else error.message
        roles = await page.session.company_roles(company_id=page.company_id, first=50)
        return page.render("user.html", 422, user=None, roles=roles, refusal=refusal, form=form)
    page.say("{name} can sign in now.", name=f"{data.first_name} {data.last_name}")
    return page.go("/users")


async def change_user(page: Page, form: FormData) -> Response:
    """Change a person's name, phone or role."""
    data = UserUpdateInputType(
        company_id=page.company_id,
        user_id=page.path_number(),
        first_name=read_text(form, "first_name", 100),
        last_name=read_text(form, "last_name", 100),
        phone=read_text(form, "phone", 50),
        company_role_id=read_number(form, "role"),
    )
    try:
        await page.session.user_update(user_data=data)
    except PermissionDeniedError:
        raise
    except OperationError as error:
        user, roles = await _find_user(page)
        return page.render("user.html", 422, user=user, roles=roles, refusal=error.message, form=form)
    page.say("{name} is changed.", name=f"{data.first_name} {data.last_name}")
    return page.go("/users")


async def delete_user(page: Page, form: FormData) -> Response:
    """Remove a person from the company."""
    if page.path_number() == page.person.user_id:
        raise HTTPException(403, "Nobody can remove themselves.")
    await page.session.user_delete(company_id=page.company_id, user_id=page.path_number())
    page.say("The person is removed.")
    return page.go("/users")


async def _find_user(page: Page) -> tuple[CompanyUser, CompanyRoles]:
    company_id, user_id = page.company_id, page.path_number()
    user, roles = await page.session.together(
        lambda session: (
            session.user(company_id=company_id, user_id=user_id),
            session.company_roles(company_id=company_id, first=50),
        )
    )
    if user is None:
        raise HTTPException(404)
    return user, roles


ROUTES: list[BaseRoute] = [
    show("/users", show_users),
    act("/users", create_user),
    show("/users/new", show_new_user),
    show("/users/{id:int}", show_user),
    act("/users/{id:int}", change_user),
    act("/users/{id:int}/delete", delete_user),
]
