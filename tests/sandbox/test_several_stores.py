"""Several stores in one process: each has its own state, tokens and customers."""

import urllib3

from b2b_storefront.sandbox import Sandbox

from .client import LOGIN, Post


def test_two_stores_know_nothing_of_each_other(http: urllib3.PoolManager) -> None:
    with Sandbox(seed={"store": {"hash": "north"}, "companies": [_company("North")]}) as north:
        with Sandbox(seed={"store": {"hash": "south"}, "companies": [_company("South")]}) as south:
            assert (north.store_hash, south.store_hash) == ("north", "south")
            assert north.base_url != south.base_url
            tokens = {}
            for sandbox in (north, south):
                asked = {
                    "storeHash": sandbox.store_hash,
                    "email": sandbox.accounts.admin.email,
                    "password": sandbox.accounts.admin.password,
                }
                answer = Post(sandbox, http)(LOGIN, {"login": asked})
                tokens[sandbox.store_hash] = answer.data["login"]["result"]["token"]
                other = south if sandbox is north else north
                assert Post(other, http)(LOGIN, {"login": asked}).message == "Store Does not Exist"
            ask = "{ currentUser { companyInfo { companyName } } }"
            own = Post(north, http)(ask, token=tokens["north"]).data["currentUser"]["companyInfo"]
            assert own == {"companyName": "North"}
            assert Post(south, http)(ask, token=tokens["north"]).error["extensions"]["code"] == 40_101
            south.set_switches({"B2B-3817.disable_masquerading_cleanup_on_login": "true"})
            assert "B2B-3817.disable_masquerading_cleanup_on_login" not in north.store_switches
            south.reset()
            assert Post(north, http)(ask, token=tokens["north"]).data["currentUser"] == {"companyInfo": own}


def test_a_seed_turns_flags_on() -> None:
    flag = "B2B-3817.disable_masquerading_cleanup_on_login"
    assert Sandbox(seed={"store": {"switches": {flag: "true"}}}).store_switches[flag] == "true"


def _company(name: str) -> dict[str, object]:
    return {
        "name": name,
        "users": [{"email": "admin@shop.example", "name": "Ada Moore", "role": "admin"}],
    }
