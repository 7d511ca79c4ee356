//! Goldens: what belongs to the occasion that a report opens with, and what not.

use super::{EXTRACTOR, check};
use crate::model::Day;

#[test]
fn visits_to_different_places_are_different_trips() {
    check(
        "Anna Berg will visit Norway on 9 February. The visit will open a new chapter. Anna Berg will visit Japan with a delegation. Anna Berg will also visit Kenya.",
        &[
            "Anna Berg will visit Norway | scheduled | on 2026-02-09",
            "The visit will open a new chapter | scheduled | on 2026-02-09",
            "Anna Berg will visit Japan with a delegation | scheduled | -",
            "Anna Berg will visit Kenya | scheduled | -",
        ],
    );
}

#[test]
fn a_count_of_others_is_not_those_of_the_opening() {
    let opening = "Anna Berg met Carlos Ruiz on Wednesday.";
    for other in [
        "The three men were arrested on Tuesday.",
        "Both sides of the river were flooded on Tuesday.",
        "Houses on both sides were flooded on Tuesday.",
        "Both parties in parliament rejected the budget on Tuesday.",
        "The three ministers rejected the budget on Tuesday.",
    ] {
        let one = EXTRACTOR.one(Day::parse("2026-02-06").unwrap(), &format!("{opening} {other}"));
        let last = one.events.last().unwrap();
        assert_eq!((one.events.len(), &*last.entities), (2, &[][..]), "{other}");
    }
}

#[test]
fn what_is_elsewhere_or_by_others_is_only_about_the_openings_day() {
    check(
        "Anna Berg arrived in Oslo on Wednesday. She visited Japan and signed a treaty. Anna Berg visited China. She praised the dockers. Two ships sank.",
        &[
            "Anna Berg arrived in Oslo | happened | on 2026-02-04",
            "Anna Berg visited Japan | happened | about 2026-02-04",
            "Anna Berg signed a treaty | happened | about 2026-02-04",
            "Anna Berg visited China | happened | about 2026-02-04",
            "Anna Berg praised the dockers | happened | about 2026-02-04",
            "Two ships sank | happened | about 2026-02-04",
        ],
    );
}
