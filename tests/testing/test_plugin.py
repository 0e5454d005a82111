"""The plugin's fixtures, options and markers, in runs of pytest as a user has them."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from b2b_storefront.sandbox import Sandbox

from .runs import SOURCE, run_pytest, write

HEAVY = "gql graphql aiohttp urllib3 pydantic orjson ariadne starlette uvicorn"
"""What takes long to import."""

WHOAMI = """
    async def test_it(b2b_storefront, b2b_credentials):
        assert (await b2b_storefront.session(b2b_credentials).current_user()).first_name == "Ada"
"""


@pytest.fixture(scope="module")
def served() -> Iterator[Sandbox]:
    """A sandbox that stands for a real API."""
    with Sandbox() as sandbox:
        yield sandbox


class TestSandbox:
    """`b2b_sandbox`."""

    def test_every_test_has_a_fresh_one(self, tmp_path: Path) -> None:
        write(
            tmp_path / "test_it.py",
            """
            import pytest
            from b2b_storefront import OperationError

            @pytest.fixture(scope="session")
            def seen():
                return {}

            def test_one(b2b_sandbox, b2b_storefront_sync, b2b_credentials, seen):
                admin = b2b_storefront_sync.session(b2b_credentials)
                company_id = b2b_sandbox.accounts.admin.company_id
                users = admin.users(company_id=company_id, first=50).nodes
                admin.user_delete(company_id=company_id, user_id=b2b_sandbox.accounts.junior.user_id)
                assert len(admin.users(company_id=company_id, first=50).nodes) == len(users) - 1
                seen["users"] = len(users)
                seen["url"] = b2b_sandbox.base_url
                b2b_sandbox.store_switches.clear()
                b2b_sandbox.fail_next(times=100, message="planned by the test before")
                assert len(b2b_sandbox.requests) > 3

            def test_two(b2b_sandbox, b2b_storefront_sync, b2b_credentials, seen):
                assert b2b_sandbox.base_url == seen["url"]
                assert b2b_sandbox.requests == []
                assert b2b_sandbox.store_switches != {}
                admin = b2b_storefront_sync.session(b2b_credentials)
                users = admin.users(company_id=b2b_sandbox.accounts.admin.company_id, first=50).nodes
                assert len(users) == seen["users"]
            """,
        )
        run = run_pytest(tmp_path)
        assert run.outcomes == {"passed": 2}, run.output

    def test_a_token_from_the_test_before_is_refused(self, tmp_path: Path) -> None:
        write(
            tmp_path / "test_it.py",
            """
            import pytest
            from b2b_storefront import FixedToken, RefreshImpossibleError

            kept = []

            def test_one(b2b_storefront_sync, b2b_sandbox):
                admin = b2b_sandbox.accounts.admin
                answer = b2b_storefront_sync.anonymous.login(
                    login_data={"email": admin.email, "password": admin.password, "storeHash": b2b_sandbox.store_hash}
                )
                kept.append(answer.result.token)
                assert b2b_storefront_sync.session(FixedToken(kept[0])).current_user().first_name == "Ada"

            def test_two(b2b_storefront_sync):
                with pytest.raises(RefreshImpossibleError, match="the storefront token has ended"):
                    b2b_storefront_sync.session(FixedToken(kept[0])).current_user()
            """,
        )
        run = run_pytest(tmp_path)
        assert run.outcomes == {"passed": 2}, run.output

    def test_without_the_extra_it_says_what_to_install(self, tmp_path: Path) -> None:
        write(tmp_path / "conftest.py", "import sys; sys.modules['ariadne'] = None")
        write(tmp_path / "test_it.py", "def test_it(b2b_sandbox): pass")
        run = run_pytest(tmp_path)
        assert run.outcomes == {"error": 1}
        assert (
            '\nThe sandbox needs ariadne, which is not installed: pip install "b2b-storefront[sandbox]"\n' in run.output
        )
        assert "Traceback" not in run.output
        assert "another exception" not in run.output

    def test_its_storefronts_take_nothing_from_the_environment(self, tmp_path: Path) -> None:
        write(tmp_path / "test_it.py", WHOAMI)
        elsewhere = {"STORE_HASH": "other", "BASE_URL": "https://store.example", "ACCESS_TOKEN": "real"}
        environment = {f"B2B_STOREFRONT_{name}": value for name, value in elsewhere.items()}
        run = run_pytest(tmp_path, "-o", "asyncio_mode=auto", **environment)
        assert run.outcomes == {"passed": 1}, run.output

    def test_its_storefronts_can_sign_in_by_customer_id(self, tmp_path: Path) -> None:
        write(
            tmp_path / "test_it.py",
            """
            from b2b_storefront import CustomerId

            def test_it(b2b_storefront_sync, b2b_sandbox):
                session = b2b_storefront_sync.session(CustomerId(b2b_sandbox.accounts.admin.customer_id))
                assert session.current_user().first_name == "Ada"
            """,
        )
        run = run_pytest(tmp_path)
        assert run.outcomes == {"passed": 1}, run.output


@pytest.mark.slow
class TestEventLoops:
    """`b2b_storefront`, whatever runs the event loop: nothing is left open, which a warning would tell."""

    def test_the_auto_mode_of_pytest_asyncio(self, tmp_path: Path) -> None:
        write(tmp_path / "test_it.py", WHOAMI + WHOAMI.replace("test_it", "test_again"))
        run = run_pytest(tmp_path, "-o", "asyncio_mode=auto")
        assert run.outcomes == {"passed": 2}, run.output

    @pytest.mark.parametrize("scope", ["function", "module", "session"])
    def test_the_strict_mode_of_pytest_asyncio(self, tmp_path: Path, scope: str) -> None:
        write(
            tmp_path / "test_it.py",
            f"""
            import gc, pytest

            pytestmark = pytest.mark.asyncio(loop_scope="{scope}")

            @pytest.mark.parametrize("number", range(3))
            async def test_it(b2b_storefront, b2b_credentials, number):
                assert (await b2b_storefront.session(b2b_credentials).current_user()).first_name == "Ada"
                del b2b_storefront
                gc.collect()

            async def test_with_a_block(b2b_storefront, b2b_credentials):
                async with b2b_storefront as storefront:
                    assert (await storefront.session(b2b_credentials).current_user()).first_name == "Ada"
                assert (await b2b_storefront.session(b2b_credentials).current_user()).first_name == "Ada"
            """,
        )
        run = run_pytest(tmp_path, "-o", "asyncio_mode=strict")
        assert run.outcomes == {"passed": 4}, run.output

    def test_asyncio_run_and_a_test_case(self, tmp_path: Path) -> None:
        write(
            tmp_path / "test_it.py",
            """
            import asyncio, unittest, pytest

            def test_it(b2b_storefront, b2b_credentials):
                async def first_name():
                    one, two = await asyncio.gather(
                        b2b_storefront.session(b2b_credentials).current_user(),
                        b2b_storefront.session(b2b_credentials).current_user(),
                    )
                    return one.first_name + two.first_name

                assert asyncio.run(first_name()) == "AdaAda"
                assert asyncio.run(first_name()) == "AdaAda"

            class TestIt(unittest.IsolatedAsyncioTestCase):
                @pytest.fixture(autouse=True)
                def keep(self, b2b_storefront, b2b_credentials):
                    self.session = b2b_storefront.session(b2b_credentials)

                async def test_it(self):
                    assert (await self.session.current_user()).first_name == "Ada"
            """,
        )
        run = run_pytest(tmp_path)
        assert run.outcomes == {"passed": 2}, run.output

    def test_what_nobody_closed_has_ended_with_its_loop(self, tmp_path: Path) -> None:
        write(
            tmp_path / "test_it.py",
            """
            import asyncio, gc
            from b2b_storefront import AsyncStorefront

            def test_it(b2b_sandbox, b2b_credentials):
                storefront = AsyncStorefront(b2b_sandbox.store_hash, base_url=b2b_sandbox.base_url)
                asyncio.run(storefront.session(b2b_credentials).current_user().__await__.__self__)
                storefront.itself = storefront  # Collected in one go, with the connections.
                del storefront
                gc.collect()
            """,
        )
        run = run_pytest(tmp_path)
        assert run.outcomes == {"passed": 1}, run.output
        assert "Unclosed" not in run.output


@pytest.mark.slow
class TestAPI:
    """A real API, by `--b2b-url`."""

    TESTS = """
        import pytest

        def test_reads(b2b_storefront_sync, b2b_credentials):
            assert b2b_storefront_sync.session(b2b_credentials).current_user().first_name == "Ada"

        @pytest.mark.asyncio
        async def test_reads_async(b2b_storefront, b2b_credentials):
            assert (await b2b_storefront.session(b2b_credentials).current_user()).first_name == "Ada"

        def test_plans(b2b_sandbox): pass

        @pytest.mark.b2b_sandbox_only
        def test_is_slow(): pass

        @pytest.mark.b2b_mutates
        def test_changes(): pass
    """

    def environment(self, sandbox: Sandbox) -> dict[str, str]:
        """What a developer has set for a store."""
        return {
            "B2B_STOREFRONT_STORE_HASH": sandbox.store_hash,
            "B2B_STOREFRONT_EMAIL": sandbox.accounts.admin.email,
            "B2B_STOREFRONT_PASSWORD": sandbox.accounts.admin.password,
        }

    @pytest.mark.parametrize("ending", ["", "/graphql"])
    def test_it_is_asked_and_what_needs_the_sandbox_is_skipped(
        self, tmp_path: Path, served: Sandbox, ending: str
    ) -> None:
        write(tmp_path / "test_it.py", self.TESTS)
        served.clear_requests()
        run = run_pytest(
            tmp_path, "--strict-markers", f"--b2b-url={served.base_url}{ending}", **self.environment(served)
        )
        assert run.outcomes == {"passed": 2, "skipped": 3}, run.output
        assert [request.operation_name for request in served.requests].count("CurrentUser") == 2
        assert run.output.count("needs the sandbox, and --b2b-url is given") == 2
        assert "changes data: --b2b-url needs --b2b-allow-mutations for it" in run.output

    def test_mutations_run_where_they_are_allowed(self, tmp_path: Path, served: Sandbox) -> None:
        write(tmp_path / "test_it.py", self.TESTS)
        url = f"--b2b-url={served.base_url}"
        run = run_pytest(tmp_path, url, "--b2b-allow-mutations", **self.environment(served))
        assert run.outcomes == {"passed": 3, "skipped": 2}, run.output

    def test_nothing_is_skipped_with_the_sandbox(self, tmp_path: Path) -> None:
        write(tmp_path / "test_it.py", self.TESTS)
        run = run_pytest(tmp_path, "--strict-markers")
        assert run.outcomes == {"passed": 5}, run.output

    def test_options_come_before_the_environment(self, tmp_path: Path, served: Sandbox) -> None:
        write(
            tmp_path / "test_it.py",
            """
            def test_it(b2b_storefront_sync, b2b_storefront):
                for storefront in (b2b_storefront_sync, b2b_storefront):
                    assert (storefront.settings.store_hash, storefront.settings.channel_id) == ("other", 7)
            """,
        )
        options = [f"--b2b-url={served.base_url}", "--b2b-store-hash=other", "--b2b-channel-id=7"]
        run = run_pytest(tmp_path, *options, B2B_STOREFRONT_STORE_HASH="mine", B2B_STOREFRONT_CHANNEL_ID="3")
        assert run.outcomes == {"passed": 1}, run.output

    def test_without_credentials_what_signs_in_is_skipped(self, tmp_path: Path, served: Sandbox) -> None:
        write(tmp_path / "test_it.py", self.TESTS)
        environment = self.environment(served) | {"B2B_STOREFRONT_PASSWORD": ""}
        run = run_pytest(tmp_path, f"--b2b-url={served.base_url}", **environment)
        assert run.outcomes == {"skipped": 5}, run.output
        assert "--b2b-url needs B2B_STOREFRONT_EMAIL and B2B_STOREFRONT_PASSWORD for it" in run.output

    def test_bad_credentials_are_told_without_the_password(self, tmp_path: Path, served: Sandbox) -> None:
        write(tmp_path / "test_it.py", "def test_it(b2b_credentials): pass")
        environment = self.environment(served) | {"B2B_STOREFRONT_EMAIL": "no address"}
        run = run_pytest(tmp_path, f"--b2b-url={served.base_url}", "--showlocals", **environment)
        assert run.outcomes == {"error": 1}, run.output
        assert "It comes from B2B_STOREFRONT_EMAIL" in run.output
        assert environment["B2B_STOREFRONT_PASSWORD"] not in run.output

    @pytest.mark.parametrize("fixture", ["b2b_storefront", "b2b_storefront_sync"])
    def test_without_a_store_it_says_how_to_name_one(self, tmp_path: Path, served: Sandbox, fixture: str) -> None:
        write(tmp_path / "test_it.py", f"def test_it({fixture}): pass")
        run = run_pytest(tmp_path, f"--b2b-url={served.base_url}")
        assert run.outcomes == {"error": 1}
        assert "\nstore_hash is missing: pass store_hash=... or set B2B_STOREFRONT_STORE_HASH." in run.output
        assert "--b2b-store-hash" in run.output
        assert "Traceback" not in run.output
        assert "another exception" not in run.output


class TestCosts:
    """What the plugin costs those who have it and don't use it."""

    def test_its_import_loads_nothing_heavy(self) -> None:
        script = f"""
import sys, pytest
before = set(sys.modules)
import b2b_storefront.testing.plugin
assert "b2b_storefront.testing.plugin" in sys.modules
print(sorted(set({HEAVY.split()}) & (set(sys.modules) - before)))
"""
        ended = subprocess.run(  # noqa: S603 - our own script
            [sys.executable, "-c", script], env={"PYTHONPATH": str(SOURCE)}, capture_output=True, text=True, check=True
        )
        assert ended.stdout == "[]\n"

    def test_a_run_without_its_fixtures_loads_nothing_heavy(self, tmp_path: Path) -> None:
        write(
            tmp_path / "test_it.py",
            f"""
            import sys

            def test_it():
                assert "b2b_storefront.testing.plugin" in sys.modules
                assert set({HEAVY.split()}) & set(sys.modules) == set()
            """,
        )
        run = run_pytest(tmp_path)
        assert run.outcomes == {"passed": 1}, run.output
