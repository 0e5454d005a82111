#!/usr/bin/env bash
# Makes a project that knows the library by its wheel alone, tests it with the plugin, and runs the jobs that
# docs/contract-tests.md has for such a project.
#
# usage: fresh_project.sh WHEEL CONSTRAINTS UV PYTHON
set -euo pipefail

if [ $# -ne 4 ]; then
    echo "usage: $0 WHEEL CONSTRAINTS UV PYTHON" >&2
    exit 2
fi
wheel=$(realpath "$1") constraints=$(realpath "$2") uv=$(realpath "$3")
# Not resolved: the python of a virtual environment is a link to one that lies outside of it.
python=$(cd "$(dirname "$4")" && pwd)/$(basename "$4")
here=$(cd "$(dirname "$0")" && pwd)

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# What the caller has set must not help the project along.
unset PYTHONPATH PYTEST_ADDOPTS PYTEST_PLUGINS PYTEST_DISABLE_PLUGIN_AUTOLOAD
for name in $(compgen -e B2B_STOREFRONT_ || true); do unset "$name"; done

"$uv" venv --quiet --python "$python" venv
VIRTUAL_ENV="$folder/venv" "$uv" pip install --quiet --constraint "$constraints" "$wheel[testing]"

mkdir project
cat > project/test_shop.py <<'PY'
import asyncio

import pytest

from b2b_storefront import OperationError, Storefront
from b2b_storefront.testing import FakeTransport


def test_signs_in(b2b_storefront_sync, b2b_credentials):
    assert b2b_storefront_sync.session(b2b_credentials).current_user().first_name == "Ada"


def test_signs_in_in_a_loop(b2b_storefront, b2b_credentials):
    assert asyncio.run(first_name(b2b_storefront.session(b2b_credentials))) == "Ada"


async def first_name(session):
    return (await session.current_user()).first_name


@pytest.mark.b2b_sandbox_only
def test_says_when_the_api_refuses(b2b_sandbox, b2b_storefront_sync, b2b_credentials):
    b2b_sandbox.fail_next("CurrentUser", message="closed for stocktaking")
    with pytest.raises(OperationError, match="closed for stocktaking"):
        b2b_storefront_sync.session(b2b_credentials).current_user()


def test_needs_no_server():
    fake = FakeTransport().answer("UserLoginState", {"userLoginState": {"forcePasswordReset": True}})
    with Storefront("abc123", transport=fake) as storefront:
        state = storefront.anonymous.user_login_state(store_hash="abc123", email="buyer@shop.example")
    assert state.force_password_reset is True
PY
cd project
../venv/bin/pytest -W error --strict-markers
../venv/bin/pytest --b2b-contract --quiet --no-header -W error

VIRTUAL_ENV="$folder/venv" "$uv" pip install --quiet --constraint "$constraints" pytest-asyncio
mkdir ../documented
../venv/bin/python "$here/documented_job.py" "$here/../../docs/contract-tests.md" "$folder/documented"
