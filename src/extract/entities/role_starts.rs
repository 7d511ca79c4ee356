//! Where a title starts: what stands before an office and belongs to it.

use super::said::Said;
use crate::extract::names::view::View;
use crate::extract::names::world::Word;
use crate::model::EntityKind;

/// Where the capitals start that say what an office is for: `Foreign Trade
/// Minister`, `Investment, Trade and Industry Minister`.
pub fn with_task(view: &View, before: Option<&Said>, office: usize) -> usize {
    let free = before.map_or(0, |b| b.end);
    let task = |i: usize| {
        i >= free
            && view.capital(i)
            && view.adjective(i).is_none()
            && view
                .at(i, |w| {
                    matches!(w, Word::Function | Word::NoName | Word::Known(_) | Word::Given)
                })
                .is_none()
            || i >= free && is_portfolio(view, i)
    };
    let mut start = office;
    for _ in 0..6 {
        let Some(i) = start.checked_sub(1) else { break };
        let joint = matches!(view.folded(i), "and" | "," | "&")
            || view.is(i, "of") && i > 0 && view.title(i - 1).is_none();
        let joint = joint && start < office;
        if task(i) {
            start = i;
        } else if joint
            && i > 0
            && task(i - 1)
            && (view.folded(i) != "," || view.is(start + 1, "and"))
        {
            start = i - 1;
        } else {
            break;
        }
    }
    start
}

/// `Trade`, written as a name, also where a sentence starts.
fn is_portfolio(view: &View, at: usize) -> bool {
    view.starts_capital(at) && view.at(at, |w| w == Word::Portfolio) == Some(at + 1)
}

/// `Former | municipal | manager`: what was had, with what sort of one it was.
pub fn once_such(view: &View, office: usize) -> Option<usize> {
    let small = |i: usize| {
        view.is_word(i)
            && !view.starts_capital(i)
            && view.folded(i) != "'s"
            && view.at(i, |w| matches!(w, Word::Function | Word::Verb)).is_none()
    };
    let first = (office.saturating_sub(2)..office).rev().take_while(|&i| small(i)).last()?;
    let lead = (first..office).find_map(|i| led_by(view, i)).or_else(|| led_by(view, office))?;
    (lead + 1 < office).then_some(lead)
}

/// The `former` or `acting` right before a token.
fn led_by(view: &View, at: usize) -> Option<usize> {
    let lead = at.checked_sub(1)?;
    let is = matches!(view.folded(lead), "former" | "acting" | "ex" | "late" | "interim");
    (is && view.at(lead, |w| w == Word::BeforeOffice) == Some(at)).then_some(lead)
}

/// `army | spokesman`, `Police | chief`: the sort of body, written small or at a
/// sentence's start.
pub fn of_body(view: &View, office: usize) -> Option<usize> {
    let body = office.checked_sub(1)?;
    let small = !view.starts_capital(body) || view.opens_sentence(body);
    let such = |w: Word| matches!(w, Word::OrganisationTail(_) | Word::Portfolio);
    (small && view.at(body, such) == Some(office)).then_some(body)
}

/// `Former | Oslo | mayor`: an office is no longer had, wherever that was.
pub fn once_there(view: &View, before: Option<&Said>, office: usize) -> Option<usize> {
    let place = before.filter(|b| b.end == office && b.kind == EntityKind::Place)?;
    let lead = place.start.checked_sub(1)?;
    let led = view.at(lead, |w| w == Word::BeforeOffice) == Some(place.start);
    led.then_some(lead)
}

/// The start of `Norwegian`, or of `former Norwegian`, that ends at a token.
pub fn adjective_ending(view: &View, end: usize) -> Option<usize> {
    let start = (end.saturating_sub(3)..end).find(|&i| view.adjective(i) == Some(end))?;
    let lead = start.checked_sub(1);
    let led = lead.filter(|&i| view.at(i, |w| w == Word::BeforeOffice) == Some(start));
    led.or(Some(start))
}
