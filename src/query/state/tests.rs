use super::*;
use crate::query::testing::{ids, state};

#[track_caller]
fn check(address: &str, expected: &[&str]) {
    assert_eq!(ids(&state(address)), expected, "{address}");
}

#[test]
fn any_of_within_a_facet_all_of_between_facets() {
    check("", &["e1", "e2", "e3", "e4"]);
    check("who:to-lam", &["e1", "e2"]);
    check("who:to-lam,hun-sen", &["e1", "e2", "e4"]);
    check("who:to-lam,hun-sen;topic:economy", &["e4"]);
    check("who:to-lam,-hun-sen", &["e1"]);
    check("topic:-parties", &["e3", "e4"]);
    check("report:r1", &["e1", "e2"]);
}

#[test]
fn a_place_holds_what_lies_within_it() {
    check("where:cambodia", &["e2", "e3"]);
    check("where:phnom-penh", &["e2"]);
}

#[test]
fn time_is_any_day_of_the_span_and_leaves_the_undated_out() {
    check("from:2025-02-28;to:2026-02-05", &["e1"]);
    check("from:2026;to:2026", &["e2"]);
    check("from:2027", &["e3"]);
    check("to:2030", &["e1", "e2", "e3"]);
}

#[test]
fn the_undated_are_counted_and_shown_on_request() {
    let undated = |address: &str| state(address).selection.undated;
    assert_eq!((undated(""), undated("from:2026"), undated("from:2026;who:to-lam")), (0, 1, 0));
    check("from:2026;undated:show", &["e2", "e3", "e4"]);
    check("from:2026;undated:show;topic:parties", &["e2"]);
    assert_eq!(undated("from:2026;undated:show"), 1);
    let with = state("from:2026").next(Action::Undated(true)).unwrap();
    assert_eq!(with.print(), "from:2026;undated:show");
    assert!(!with.next(Action::Lift(Part::Time)).unwrap().address.filter.is_active());
    assert_eq!(state("undated:show").print(), "");
}

#[test]
fn search_finds_titles_names_topics_and_sentences_without_marks() {
    check("q:to+lam", &["e1", "e2"]);
    check("q:econ", &["e3", "e4"]);
    check("q:%22one+sentence%22", &["e1", "e2", "e3", "e4"]);
    check("q:nothing+here", &[]);
}

#[test]
fn as_of_a_day_shows_what_was_known_then() {
    check("as-of:2026-02-03", &[]);
    check("as-of:2026-02-04", &["e1", "e2"]);
    check("as-of:2026-02-04;status:scheduled", &["e2"]);
    check("status:scheduled", &[]);
    check("as-of:2026-02-04;report:r2", &[]);
    assert_eq!(state("as-of:2026-02-04").story().events.len(), 2);
}

#[test]
fn counts_follow_the_other_facets_and_never_lie() {
    for address in [
        "",
        "topic:economy",
        "who:to-lam",
        "who:-hun-sen;status:happened",
        "q:lam",
        "where:cambodia;from:2026",
    ] {
        let now = state(address);
        for facet in Facet::ALL {
            for value in 0..now.index.len(facet) as u32 {
                let mut filter = now.address.filter.clone();
                filter.choices[facet as usize].clear();
                filter.toggle(facet, value, false);
                let promised = now.selection.counts(&now.index, facet)[value as usize] as usize;
                assert_eq!(
                    promised,
                    now.index.select(&filter).len(),
                    "{address} {facet:?} {value}"
                );
            }
        }
    }
}

#[test]
fn undo_takes_back_one_filter_change_and_typing_is_one() {
    let toggle = Action::Toggle { facet: Facet::Who, value: 0, exclude: false };
    let a = state("").next(toggle).unwrap();
    let b = ["b", "bo", "bor"]
        .iter()
        .fold(a.clone(), |s, q| s.next(Action::Search((*q).into())).unwrap());
    let c = b.next(Action::Undo).unwrap();
    assert_eq!(c.address, a.address);
    let d = c.next(Action::Undo).unwrap();
    assert_eq!(d.address, state("").address);
    assert!(!d.can_undo() && d.next(Action::Undo).is_none());
}

#[test]
fn dragging_along_the_time_is_one_step_to_undo() {
    let drag = |s: State, to| s.next(Action::Time { from: None, to: PartialDate::parse(to) });
    let a = drag(state("who:to-lam"), "2030").unwrap();
    let b = drag(a, "2026").unwrap();
    assert_eq!(b.next(Action::Undo).unwrap().address, state("who:to-lam").address);
}

#[test]
fn a_card_beside_the_timeline_is_shared_in_the_view_of_cards() {
    assert_eq!(state("open:to-lam").print(), "view:entities;open:to-lam");
    assert_eq!(state("open:e1").print(), "open:e1");
}

#[test]
fn an_address_without_a_view_means_the_home_view() {
    let now = state("").next(Action::Home(View::Reports)).unwrap();
    assert_eq!((now.address.view, now.print()), (View::Reports, String::new()));
    assert_eq!(now.parse("who:to-lam").view, View::Reports);
    let away = now.next(Action::View(View::Timeline)).unwrap();
    assert_eq!(away.print(), "view:timeline");
    assert_eq!(away.parse(&away.print()), away.address);
}

#[test]
fn what_a_reader_opens_is_told_from_what_an_address_opens() {
    let by_address = state("view:entities;open:to-lam");
    assert_eq!(by_address.opened, 0);
    let by_reader = by_address.next(Action::Open(View::Timeline, "e1".into())).unwrap();
    assert_eq!(by_reader.opened, 1);
    assert_eq!(by_reader.next(Action::Close).unwrap().opened, 1);
    let by_page = by_reader.next(Action::Go(by_address.address.clone())).unwrap();
    assert_eq!(by_page.opened, 0);
}

#[test]
fn an_event_that_is_opened_by_name_is_on_screen_under_any_filter() {
    let on_screen = |address| state(address).on_screen().iter().map(|e| e.0).collect::<Vec<_>>();
    assert_eq!(on_screen("topic:economy"), [2, 3]);
    assert_eq!(on_screen("topic:economy;open:e2"), [1, 2, 3]);
    assert_eq!(on_screen("topic:economy;open:e3"), [2, 3]);
    assert_eq!(on_screen("open:nothing-such"), [0, 1, 2, 3]);
}

#[test]
fn undo_after_lifting_what_was_typed_does_not_get_stuck() {
    let toggle = Action::Toggle { facet: Facet::Who, value: 0, exclude: false };
    let ticked = state("").next(toggle).unwrap();
    let typed = ticked.next(Action::Search("b".into())).unwrap();
    let lifted = typed.next(Action::Lift(Part::Search)).unwrap();
    let back = lifted.next(Action::Undo).unwrap();
    assert_eq!(back.address.filter.q, "b");
    let back = back.next(Action::Undo).unwrap();
    assert_eq!(back.address, ticked.address);
    let back = back.next(Action::Undo).unwrap();
    assert!(!back.address.filter.is_active() && !back.can_undo());
}

#[test]
fn actions_that_change_nothing_give_none() {
    let now = state("view:entities;open:to-lam");
    assert!(now.next(Action::View(View::Entities)).is_none());
    assert!(now.next(Action::Clear).is_none());
    assert!(now.next(Action::Go(now.address.clone())).is_none());
    let closed = now.next(Action::View(View::Reports)).unwrap();
    assert_eq!(closed.address.open, "");
}

#[test]
fn the_ends_of_a_time_filter_are_put_in_order() {
    let at = PartialDate::parse;
    let now = state("").next(Action::Time { from: at("2030"), to: at("2025-02") }).unwrap();
    assert_eq!(ids(&now), ["e1", "e2", "e3"]);
}
