//! A text that opens with an agency's dateline.

use super::check;

#[test]
fn the_place_of_a_dateline_is_no_subject() {
    check(
        "NORLAND CITY, Feb. 3 (Xinhua) -- Norland and Sudland opened a new rail terminal here on Tuesday.",
        &["Norland and Sudland opened a new rail terminal here | happened | on 2026-02-03"],
    );
    check(
        "Oslo (VNA) – Anna Berg met Carlos Ruiz here on Thursday.",
        &["Anna Berg met Carlos Ruiz here | happened | on 2026-02-05"],
    );
    check(
        "https://news.example/1\n\nOSLO (AP) — A bus crash killed 12 people on Tuesday, police said here on Wednesday.",
        &["A bus crash killed 12 people | happened | on 2026-02-03"],
    );
}

#[test]
fn a_colon_may_stand_for_the_dash() {
    check(
        "KUALA LUMPUR: The police arrested a driver on Thursday.",
        &["The police arrested a driver | happened | on 2026-02-05"],
    );
    check(
        "WASHINGTON, February 6: Norland condemned the attack on Thursday.",
        &["Norland condemned the attack | happened | on 2026-02-05"],
    );
}

#[test]
fn a_place_with_its_country_or_a_day_opens_a_report() {
    let freed = &["The army has freed 300 prisoners | happened | about 2026-02-06"];
    check("KUALA LUMPUR, Malaysia – The army has freed 300 prisoners.", freed);
    check("Yangon, 6 Feb — The army has freed 300 prisoners.", freed);
}
