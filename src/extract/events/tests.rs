//! Goldens: what sentences of news give, all steps together.

use crate::extract::extractor::Extractor;
use crate::extract::lexicon::Lexicon;
use crate::model::{DateSpan, Day, Status};
use std::sync::LazyLock;

mod agency;
mod alleged;
mod apart;
mod datelines;
mod insets;
mod introductions;
mod joined;
mod news;
mod occasions;
mod people;
mod places;
mod quotes;
mod relatives;
mod shared;
mod times;
mod titles;

static EXTRACTOR: LazyLock<Extractor> =
    LazyLock::new(|| Extractor::new(&Lexicon::builtin()).unwrap());

fn when(span: Option<DateSpan>) -> String {
    let Some(span) = span else { return "-".into() };
    let bound = format!("{:?}", span.bound()).to_lowercase();
    match span.from() == span.to() {
        true => format!("{bound} {}", span.from()),
        false => format!("{bound} {}..{}", span.from(), span.to()),
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Happened => "happened",
        Status::Ongoing => "ongoing",
        Status::Scheduled => "scheduled",
        Status::Target => "target",
    }
}

/// Published on Friday 6 February 2026; one line an event: title, status, date.
fn check(text: &str, expected: &[&str]) {
    let one = EXTRACTOR.one(Day::parse("2026-02-06").unwrap(), text);
    let found: Vec<String> = one
        .events
        .iter()
        .map(|e| format!("{} | {} | {}", e.title, status(e.status), when(e.when)))
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn speakers_are_left_out_where_what_they_say_is_the_event() {
    check(
        "Police arrested three men on Tuesday, officials said.",
        &["Police arrested three men | happened | on 2026-02-03"],
    );
    check(
        "The minister said that flood waters had destroyed 40 houses on Sunday.",
        &["Flood waters had destroyed 40 houses | happened | on 2026-02-01"],
    );
    check(
        "According to the central bank, exports rose by 12 per cent in 2025.",
        &["Exports rose by 12 per cent in 2025 | happened | on 2025-01-01..2025-12-31"],
    );
}

#[test]
fn what_will_be_and_what_is_held_to_be_so_have_a_speaker() {
    check(
        "Lower tolls will help farmers, the economist Anna Berg said on Monday.",
        &["The economist Anna Berg: Lower tolls will help farmers | happened | on 2026-02-02"],
    );
    check(
        "Anna Berg hopes that more students will come to Norland.",
        &["Anna Berg hopes that more students will come to Norland | happened | about 2026-02-06"],
    );
    check(
        "The ministry said the station will open on Monday.",
        &["The station will open | scheduled | on 2026-02-09"],
    );
    check("Norair said it will buy 12 ships.", &["Norair will buy 12 ships | scheduled | -"]);
    check(
        "With a strong team, Anna Berg was confident, Norland will win the cup.",
        &["Anna Berg: Norland will win the cup | happened | about 2026-02-06"],
    );
}

/// The places of each event.
fn check_places(text: &str, expected: &[&[&str]]) {
    let one = EXTRACTOR.one(Day::parse("2026-02-06").unwrap(), text);
    let places: Vec<Vec<&str>> =
        one.events.iter().map(|e| e.places.iter().map(String::as_str).collect()).collect();
    assert_eq!(places, expected, "{text}");
}

#[test]
fn an_event_is_at_the_places_that_its_verb_is_put_at() {
    check_places("Anna Berg met Carlos Ruiz in Oslo on Thursday.", &[&["oslo"]]);
    check_places("Anna Berg arrived in Oslo from Paris on Thursday.", &[&["oslo"]]);
    check_places("Anna Berg will pay a visit to Cambodia on Monday.", &[&["cambodia"]]);
    check_places("Norway and France signed a treaty on Thursday.", &[&[]]);
    check_places("Anna Berg met the French ambassador to Norway on Thursday.", &[&[]]);
    check_places("Anna Berg met Vietnamese students in Norway on Thursday.", &[&[]]);
    check_places("Anna Berg promised more investment in Cambodia on Thursday.", &[&[]]);
}

/// Who takes part in the last event.
fn check_last(text: &str, title: &str, participants: &[&str]) {
    let one = EXTRACTOR.one(Day::parse("2026-02-06").unwrap(), text);
    let last = one.events.last().unwrap();
    let entities: Vec<&str> = last.entities.iter().map(String::as_str).collect();
    assert_eq!((last.title.as_str(), &*entities), (title, participants), "{text}");
}

#[test]
fn the_two_sides_are_those_of_the_opening() {
    check_last(
        "Anna Berg held talks with Carlos Ruiz in Oslo on Thursday. The two sides agreed to reopen the border.",
        "The two sides agreed to reopen the border",
        &["anna-berg", "carlos-ruiz"],
    );
    check_last(
        "Anna Berg held talks with Carlos Ruiz in Oslo on Thursday. Both ministers gave a dinner. They signed a treaty.",
        "Both ministers signed a treaty",
        &["anna-berg", "carlos-ruiz"],
    );
}

#[test]
fn what_is_to_be_is_scheduled_and_an_aim_is_not() {
    check(
        "Anna Berg is to travel to Oslo on Monday.",
        &["Anna Berg is to travel to Oslo | scheduled | on 2026-02-09"],
    );
    check(
        "Talks are to be held in Oslo on Monday.",
        &["Talks are to be held in Oslo | scheduled | on 2026-02-09"],
    );
    check("The aim is to win.", &[]);
}

#[test]
fn two_deadlines_are_two_targets() {
    check(
        "Norland will become a carbon-free country by 2035 and a net exporter of power by 2050.",
        &[
            "Norland will become a carbon-free country by 2035 | target | by 2035-01-01..2035-12-31",
            "Norland will become a net exporter of power by 2050 | target | by 2050-01-01..2050-12-31",
        ],
    );
    check(
        "Anna Berg was confident that Norland will carry out the plan, becoming a carbon-free country by 2035 and a net exporter of power by 2050.",
        &[
            "Anna Berg: Norland to become a carbon-free country by 2035 | target | by 2035-01-01..2035-12-31",
            "Anna Berg: Norland to become a net exporter of power by 2050 | target | by 2050-01-01..2050-12-31",
        ],
    );
}

#[test]
fn aims_with_an_amount_are_targets() {
    check(
        "Norland and Sudria will step up trade promotion, striving to raise trade to $5 billion in the coming years.",
        &[
            "Norland and Sudria will step up trade promotion | scheduled | -",
            "Norland and Sudria strive to raise trade to $5 billion in the coming years | target | -",
        ],
    );
}

#[test]
fn a_phrase_with_its_own_subject_and_amount_is_its_own_event() {
    check(
        "Trade is a highlight, with turnover reaching a record $3.2 billion in 2025, up 9 per cent from 2024.",
        &[
            "Turnover reached a record $3.2 billion in 2025, up 9 per cent from 2024 | happened | on 2025-01-01..2025-12-31",
        ],
    );
}

#[test]
fn dated_nouns_are_events() {
    check(
        "The mayor recalled the March 2011 earthquake.",
        &[
            "The mayor recalled the March 2011 earthquake | happened | about 2026-02-06",
            "March 2011 earthquake | happened | on 2011-03-01..2011-03-31",
        ],
    );
}

#[test]
fn lists_of_documents_open_up() {
    check(
        "The leaders witnessed the exchange of three documents on Thursday, including a cooperation plan between the Ministry of Justice and the Ministry of Interior; and two deals between Tây Ninh and the administrations of Kratie and Kampong Cham.",
        &[
            "The leaders witnessed the exchange of three documents | happened | on 2026-02-05",
            "Cooperation plan between the Ministry of Justice and the Ministry of Interior | happened | on 2026-02-05",
            "Deal between Tây Ninh and Kratie | happened | on 2026-02-05",
            "Deal between Tây Ninh and Kampong Cham | happened | on 2026-02-05",
        ],
    );
}

#[test]
fn documents_are_of_the_day_of_the_clause_that_they_stand_for() {
    check(
        "Officials of Tây Ninh Province exchanged two cooperation deals with those of Kratie and Kampong Cham on Thursday.",
        &[
            "Cooperation deal between Tây Ninh and Kratie | happened | on 2026-02-05",
            "Cooperation deal between Tây Ninh and Kampong Cham | happened | on 2026-02-05",
        ],
    );
}

#[test]
fn parties_with_long_names_do_not_cost_the_event() {
    check(
        "The Ministry of Agriculture, Forestry and Rural Development and the Ministry of Water Resources and Meteorology exchanged a cooperation agreement on Thursday.",
        &[
            "The Ministry of Agriculture, Forestry and Rural Development and the Ministry of Water Resources and Meteorology exchanged a cooperation agreement | happened | on 2026-02-05",
        ],
    );
}

#[test]
fn what_is_denied_possible_or_conditional_is_no_event() {
    check("The army did not cross the river.", &[]);
    check("The dam could burst.", &[]);
    check("If talks fail, the union will strike on Monday.", &[]);
}

#[test]
fn plans_are_scheduled_and_what_goes_on_goes_on() {
    check(
        "The summit is due to open on Monday.",
        &["The summit is due to open | scheduled | on 2026-02-09"],
    );
    check("Rescuers are searching the ruins.", &["Rescuers are searching the ruins | ongoing | -"]);
    check(
        "Since May 2025 the two companies have built six plants.",
        &["The two companies have built six plants | ongoing | since 2025-05-01..2025-05-31"],
    );
}

#[test]
fn undated_news_is_near_the_opening_or_the_report() {
    check(
        "Anna Berg visited the port on Wednesday. She praised the dockers.",
        &[
            "Anna Berg visited the port | happened | on 2026-02-04",
            "Anna Berg praised the dockers | happened | on 2026-02-04",
        ],
    );
    check(
        "Anna Berg praised the dockers.",
        &["Anna Berg praised the dockers | happened | about 2026-02-06"],
    );
}

#[test]
fn it_that_stands_for_nothing_takes_no_subject() {
    check(
        "Oslo is a port. It is expected that two ships will arrive on Monday.",
        &["Two ships will arrive | scheduled | on 2026-02-09"],
    );
}

#[test]
fn what_is_denied_by_someone_is_not_told_as_a_fact() {
    check(
        "Anna Berg denied that troops had crossed the border.",
        &["Anna Berg denied that troops had crossed the border | happened | about 2026-02-06"],
    );
    check("The army said no soldier had been killed on Monday.", &[]);
}

#[test]
fn clauses_with_one_subject_share_their_day() {
    check(
        "Anna Berg met Carlos Ruiz in Oslo on Thursday and signed a treaty on fishing.",
        &[
            "Anna Berg met Carlos Ruiz in Oslo | happened | on 2026-02-05",
            "Anna Berg signed a treaty on fishing | happened | on 2026-02-05",
        ],
    );
}

#[test]
fn an_office_behind_a_leading_name_is_as_sure_as_before_it() {
    check_last(
        "Anna Berg, General Secretary of the Labour Party of Norway, met Carlos Ruiz in Oslo on Thursday.",
        "Anna Berg met Carlos Ruiz in Oslo",
        &["anna-berg", "labour-party-of-norway", "carlos-ruiz"],
    );
}

#[test]
fn subjects_that_name_nobody_give_no_event() {
    check("I have sold 200 ships.", &[]);
    check("What we saw on Monday was new.", &[]);
    check("Their 12 ships arrived on Monday.", &[]);
}

#[test]
fn a_place_that_is_struck_or_taken_is_where_it_happened() {
    check_places("A strong quake struck southern Norway on Monday.", &[&["norway"]]);
}
