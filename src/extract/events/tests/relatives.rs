//! What a relative clause tells of the noun in front of it.

use super::check;

#[test]
fn a_thing_of_which_a_dated_clause_tells_is_its_subject() {
    check(
        "The minister inspected the bridge, which is to open in June.",
        &[
            "The minister inspected the bridge | happened | about 2026-02-06",
            "The bridge is to open in June | scheduled | on 2026-06-01..2026-06-30",
        ],
    );
    check(
        "The canal, which was begun in 2024, will cost $1.7 billion.",
        &[
            "The canal will cost $1.7 billion | scheduled | -",
            "The canal was begun in 2024 | happened | on 2024-01-01..2024-12-31",
        ],
    );
}

#[test]
fn a_verb_s_particle_is_no_part_of_it() {
    check(
        "Ida Holm set up a fund, which will open in June.",
        &[
            "Ida Holm set up a fund | happened | about 2026-02-06",
            "A fund will open in June | scheduled | on 2026-06-01..2026-06-30",
        ],
    );
}

#[test]
fn with_what_belongs_to_it() {
    check(
        "Workers reached the first section of the line, which will be finished in 2028.",
        &[
            "Workers reached the first section of the line | happened | about 2026-02-06",
            "The first section of the line will be finished in 2028 | scheduled | on 2028-01-01..2028-12-31",
        ],
    );
}

#[test]
fn one_verb_is_not_of_many() {
    check(
        "Ruiz met the leaders of the party, which was founded in 1951.",
        &[
            "Ruiz met the leaders of the party | happened | about 2026-02-06",
            "The party was founded in 1951 | happened | on 1951-01-01..1951-12-31",
        ],
    );
}

#[test]
fn a_person_s_own_day_is_told_too() {
    check(
        "Ida Holm, who was fired in March, sued the firm on Monday.",
        &[
            "Ida Holm sued the firm | happened | on 2026-02-02",
            "Ida Holm was fired in March | happened | on 2025-03-01..2025-03-31",
        ],
    );
}

#[test]
fn what_follows_an_inset_is_of_the_clause_around_it() {
    let of_the_king = |inset: &str| {
        let text = format!("The king met Anna Berg, {inset}, in Oslo on Monday.");
        check(&text, &["The king met Anna Berg in Oslo | happened | on 2026-02-02"]);
    };
    of_the_king("who won the prize in 2020");
    of_the_king("who was born in 1970");
    of_the_king("who founded the party");
    check(
        "The court jailed Carlos Ruiz, who led the army, for ten years on Monday.",
        &["The court jailed Carlos Ruiz for ten years | happened | on 2026-02-02"],
    );
    check(
        "Anna Berg met Carlos Ruiz, who won the election in May, in Oslo.",
        &[
            "Anna Berg met Carlos Ruiz in Oslo | happened | about 2026-02-06",
            "Carlos Ruiz won the election in May | happened | on 2025-05-01..2025-05-31",
        ],
    );
}

#[test]
fn of_two_that_could_be_meant_none_is() {
    check(
        "Anna Berg signed a deal with Norland, which will host the talks in October.",
        &["Anna Berg signed a deal with Norland | happened | about 2026-02-06"],
    );
}

#[test]
fn what_is_not_dated_is_no_event_of_its_own() {
    check(
        "The minister inspected the bridge, which is painted red.",
        &["The minister inspected the bridge | happened | about 2026-02-06"],
    );
}

#[test]
fn what_happened_where_on_a_day_of_its_own() {
    check(
        "Rescuers from Norland reached the mine, where at least 12 people died on Wednesday.",
        &[
            "Rescuers from Norland reached the mine | happened | on 2026-02-04",
            "At least 12 people died | happened | on 2026-02-04",
        ],
    );
}
