from __future__ import annotations

import pytest

from tests.plans import findings_of, plan_with

TOLD = (
    "the phone number has no country code, so some phones cannot dial it. [phone-country]\n"
    'Begin with the code of the country, such as "+47 ".'
)


@pytest.mark.parametrize("phone", ["+47 400 00 002", "0047 400 00 002", "+4740000002", "116117", "113"])
def test_number_that_every_phone_dials(phone: str) -> None:
    assert findings_of(plan_with(("    is: Mother\n", f'    is: Mother\n    phone: "{phone}"\n'))) == []


def test_numbers_without_a_country_code_are_told_one_by_one() -> None:
    plan = plan_with(
        ("  call_me: Ada\n", '  call_me: Ada\n  phone: "400 00 001"\n'),
        ("    is: Mother\n", '    is: Mother\n    phone: "40000002"\n'),
        ("    law: opplaeringslova\n", '    law: opplaeringslova\n    phone: "22 33 44 55"\n'),
    )
    told = findings_of(plan)
    assert [line.split(" ", 1)[1] for line in told] == [TOLD] * 3
