//! Relative clauses between two parts of the clause that they stand in.

use super::clauses::{Clause, Kind};
use super::verbs::Forms;
use super::words::{Tag, Words};

/// `met Berg, who won in 2020, | on Monday`: what follows an inset is of the clause that
/// the inset stands in, where it is a phrase without a verb up to the end.
pub fn give_back(words: &Words, found: &mut [Clause], k: usize) {
    let (before, rest) = found.split_at_mut(k);
    let (Some(main), Some(inset)) = (before.last_mut(), rest.first_mut()) else { return };
    let opener = inset.range.start.checked_sub(1).filter(|i| words.tag(*i) == Tag::Relative);
    let Some(opening) = opener.and_then(|i| i.checked_sub(1)) else { return };
    if inset.kind != Kind::Aside || words.tag(opening) != Tag::Comma {
        return;
    }
    let closing = (inset.group.end..inset.range.end.min(words.len())).find(|i| {
        let next = matches!(words.tag(i + 1), Tag::Preposition | Tag::Time | Tag::Either);
        let verb = words.verbs.get(words.past_adverbs(i + 1)).copied().flatten();
        let next =
            next || verb.is_some_and(|v| v.forms.has(Forms::THIRD) && !v.forms.has(Forms::BASE));
        words.tag(*i) == Tag::Comma && next
    });
    let Some(closing) = closing else { return };
    let end = inset.range.end;
    inset.range.end = closing;
    let plain = |i: usize| match words.tag(i) {
        Tag::Other => words.verbs[i].is_none_or(|v| v.noun_too),
        Tag::Preposition | Tag::Either | Tag::Name | Tag::Time | Tag::Determiner => true,
        Tag::Number | Tag::Figure | Tag::Joined | Tag::Possessive | Tag::Stop => true,
        _ => false,
    };
    let whole = rest.len() == 1 && (closing + 1..end.min(words.len())).all(plain);
    if whole && main.kind != Kind::Aside && main.range.end == opening {
        main.range.end = end;
        main.holes.push(opening..closing + 1);
    }
}
