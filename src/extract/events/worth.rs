//! What is an event, and what is mere background.

use super::EventMention;
use super::clauses::{Clause, Kind};
use super::groups::Tense;
use super::line::{Line, Told};
use super::reader::EventReader;
use super::subject::Number;
use super::verbs::{Nature, Verbs};
use super::when::When;
use super::words::Tag;

impl EventReader {
    /// Whether a clause is an event and not mere background.
    pub(super) fn worth(&self, line: &Line, told: &Told, dated: bool) -> bool {
        let Told { clause, subject, .. } = told;
        let group = &clause.group;
        let counted = !line.figures_in(&clause.range).is_empty();
        let real = group.tense != Tense::Present || group.progressive || group.passive;
        // `A leader of the militias has called for it`.
        let of_several = subject.text.ends_with('s') && subject.text.contains(" of ");
        let several = subject.number == Number::Several || of_several;
        let someone = !subject.people.is_empty() || several;
        match self.nature(clause) {
            _ if matches!(clause.kind, Kind::Told | Kind::Added) => {
                let promised = group.tense == Tense::Future && !subject.named.is_empty();
                let acts = self.nature(clause) == Nature::Happening;
                dated || counted || (real && self.is_weighty(clause)) || (promised && acts)
            }
            Nature::Saying if group.passive => real,
            // `The railway will review five contracts`, `Norland has proposed a treaty`.
            Nature::Saying => {
                let will = group.tense == Tense::Future && counted;
                let asks = self.verbs.class_name(group.verb) == "ask" && !subject.named.is_empty();
                // `Norland reported its first case`, not `a list of reported cases`.
                let object = line.words.past_adverbs(group.end);
                let noun = match line.words.tag(object) {
                    Tag::Determiner | Tag::Name | Tag::Number | Tag::Quote => true,
                    Tag::Other => !line.words.folded(object).ends_with('s'),
                    _ => group.main > group.start || told.says.is_some(),
                };
                let reports = self.verbs.class_name(group.verb) == "announce" && noun;
                let reports = reports && !subject.named.is_empty();
                let denies = self.status.is_denial(self.verbs.base(group.verb));
                // `found 54 of them guilty`.
                let guilty = counted && clause.range.clone().any(|i| line.words.is(i, "guilty"));
                someone || dated || will || ((asks || denies || reports || guilty) && real)
            }
            Nature::Aiming => {
                real || dated || counted || group.then.is_some() || told.says.is_some()
            }
            Nature::Happening if group.verb == Verbs::UNKNOWN => {
                real && (someone || dated || counted)
            }
            Nature::Happening => real || dated || counted,
            Nature::State => {
                let (people, places) = line.entities_in(line.words.span(&clause.range));
                let named = someone || !people.is_empty() || !places.is_empty();
                dated || counted || (group.tense == Tense::Future && named)
            }
        }
    }

    pub(super) fn is_weighty(&self, clause: &Clause) -> bool {
        self.verbs.row(clause.group.verb).is_some_and(|row| row.weight >= 600)
    }
}

/// `Airbus wins order`, without a stop: it has won.
pub fn is_headline(line: &Line, clause: &Clause) -> bool {
    let group = &clause.group;
    let plain = group.tense == Tense::Present && !group.progressive && !group.passive;
    let happening = line.verbs.nature(group.verb) == Nature::Happening;
    let stops = line.words.tag(line.words.len().saturating_sub(1)) == Tag::Stop;
    plain && happening && group.then.is_none() && !stops && group.main == group.start
}

/// `2 March: Two men are held`: a line of a chronology, by its day.
pub fn is_chronicle(line: &Line, when: &When) -> bool {
    let words = line.words;
    let lead = |i: usize| matches!(words.tag(i), Tag::Break | Tag::Joined | Tag::Stop);
    words.tag(when.words.end) == Tag::Break && (0..when.words.start).all(lead)
}

/// Below this, words that neither date nor count are no event.
const LEAST: u16 = 240;
/// The same where someone named says or does it.
const LEAST_NAMED: u16 = 180;

/// `first` is the text's first sentence.
pub fn has_substance(event: &EventMention, first: usize, dated: bool, sides: bool) -> bool {
    let least = if event.participants.is_empty() && !sides { LEAST } else { LEAST_NAMED };
    dated || !event.figures.is_empty() || event.sentence < first + 2 || event.salience >= least
}
