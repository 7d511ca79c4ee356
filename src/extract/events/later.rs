//! Titles of plans for readers who look back.

use super::subject::{Number, Subject};
use super::title::finish;
use super::verbs::Verbs;
use crate::model::Status;
use serde::{Deserialize, Serialize};

/// `She will visit Oslo` as it is told later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Later {
    /// Its day is over, and whether it happened is not told: `She was to visit Oslo`.
    pub unheard: String,
    /// It has begun (`She visits Oslo`), and it is over (`She visited Oslo`), where
    /// its words can be told so.
    pub come: Option<[String; 2]>,
}

/// The title of a plan, whose verb is `verb`, as it is told later.
pub fn looking_back(
    title: &str,
    subject: &Subject,
    status: Status,
    verbs: &Verbs,
    verb: u16,
) -> Option<Later> {
    let several = subject.number == Number::Several;
    let was = if several { "were" } else { "was" };
    let begin = finish(&subject.text);
    let words = title.strip_prefix(begin.as_str()).filter(|_| status == Status::Scheduled)?;
    let (first, rest) = words.trim_start().split_once(' ')?;
    let plan = rest.strip_prefix("to ").filter(|_| matches!(first, "is" | "are"));
    let unheard = match first {
        "will" | "shall" => format!("{begin} {was} to {rest}"),
        "is" | "are" if plan.is_some() => format!("{begin} {was} {rest}"),
        "is" => format!("{begin} was {rest}"),
        "are" => format!("{begin} were {rest}"),
        _ => return None,
    };
    let done = plan.or(Some(rest).filter(|_| matches!(first, "will" | "shall")));
    let done = done.and_then(|done| done.strip_prefix(verbs.base(verb))?.strip_prefix(' '));
    let now = if several { verbs.base(verb) } else { verbs.third(verb) };
    let come = done
        .filter(|_| verb != Verbs::UNKNOWN)
        .map(|rest| [now, verbs.past(verb)].map(|verb| format!("{begin} {verb} {rest}")));
    Some(Later { unheard, come })
}
