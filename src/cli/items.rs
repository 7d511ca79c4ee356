//! How `check` and `explain` say what was found: each item with what it was
//! read as, how sure that is, and what made it.

use super::dates::{length, readable};
use crate::extract::events::EventMention;
use crate::extract::figures::FigureMention;
use crate::extract::names::{MadeBy, Name};
use crate::extract::time::{TimeMention, TimexType};
use crate::model::Bound;

/// `“Friday” = 6 February 2026, worked out: Friday of publication`.
pub fn time(time: &TimeMention, text: &str) -> String {
    let words = one_line(time.span.of(text));
    let said = match (time.when, time.kind) {
        (Some(when), _) => readable(when),
        (None, TimexType::Duration) => length(&time.value),
        (None, _) => format!("no day ({})", time.value),
    };
    format!("“{words}” = {said}, {}", sure_of(time))
}

/// How sure a date is, and by what rule.
pub fn sure_of(time: &TimeMention) -> String {
    let assumed = time.when.is_some_and(|when| when.bound() == Bound::About);
    match time.why.as_str() {
        "" | AS_WRITTEN => AS_WRITTEN.to_owned(),
        why if assumed => format!("assumed: {why}"),
        why => format!("worked out: {why}"),
    }
}

/// Why a date is what it is that its words say in full.
const AS_WRITTEN: &str = "as written";

/// `person, 98% sure, by a rule`.
pub fn name(name: &Name) -> String {
    format!("{}, {}", said(name.kind), sure(name))
}

/// `98% sure, by a rule`.
pub fn sure(name: &Name) -> String {
    format!("{} sure, by {}", percent(name), maker(name.by))
}

/// `“nearly $3 billion” = level nearly 3000000000 USD, of “trade”, by …`.
pub fn figure(figure: &FigureMention, text: &str) -> String {
    let words = one_line(figure.span.of(text));
    let (role, hedge) = (said(figure.role), said(figure.hedge));
    let (value, unit, of) = (figure.value, &figure.unit, &figure.of);
    let when = figure.when.map_or(String::new(), |when| format!(", {}", readable(when)));
    let by = figure.by.name();
    format!("“{words}” = {role} {hedge} {value} {unit}, of “{of}”{when}, by {by}")
}

/// `The ministers met: happened, 6 February 2026 (Friday of publication)`.
pub fn event(event: &EventMention) -> String {
    let when = match event.when {
        Some(when) => format!("{} ({})", readable(when), event.why),
        None => "undated".to_owned(),
    };
    let (title, status) = (&event.title, said(event.status));
    format!("{title}: {status}, {when}, kind “{}”, weight {}", event.class, event.salience)
}

/// `98%`.
pub fn percent(name: &Name) -> String {
    format!("{:.0}%", name.confidence * 100.0)
}

fn maker(by: MadeBy) -> &'static str {
    match by {
        MadeBy::Rule => "a rule",
        MadeBy::Memory => "another place in the text",
        MadeBy::Weights => "the weights",
    }
}

/// The name of a choice, in small letters.
pub fn said(choice: impl std::fmt::Debug) -> String {
    format!("{choice:?}").to_lowercase()
}

/// The words of some lines on one.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
